import fc from 'fast-check';
import { expect, test } from 'vitest';
import { McunetError } from '../errors/error.js';
import { readElf } from './elf.js';

/** An image with .text at 0x100, .data at 0x2000_0000 loaded from 0x120, .bss behind it, and a comment. */
function image(): Uint8Array {
  const names = '\0.text\0.data\0.bss\0.comment\0.shstrtab\0';
  const sections = [
    { name: '', type: 0, flags: 0, address: 0, offset: 0, size: 0 },
    { name: '.text', type: 1, flags: 6, address: 0x100, offset: 0x200, size: 0x20 },
    { name: '.data', type: 1, flags: 3, address: 0x2000_0000, offset: 0x220, size: 8 },
    { name: '.bss', type: 8, flags: 3, address: 0x2000_0008, offset: 0x228, size: 64 },
    { name: '.comment', type: 1, flags: 0x30, address: 0, offset: 0x228, size: 4 },
    { name: '.shstrtab', type: 3, flags: 0, address: 0, offset: 0x300, size: names.length },
  ];
  const segments = [
    [1, 0x200, 0x100, 0x100, 0x20, 0x20, 5, 4],
    [1, 0x220, 0x2000_0000, 0x120, 8, 72, 6, 4],
  ];
  const bytes = new Uint8Array(0x300 + names.length);
  const view = new DataView(bytes.buffer);
  const words = (at: number, values: readonly number[]) =>
    values.forEach((v, i) => view.setUint32(at + 4 * i, v, true));
  words(0, [0x464c457f, 0x00010101]);
  words(28, [52, 0x80]);
  [52, 32, segments.length, 40, sections.length, sections.length - 1].forEach((v, i) =>
    view.setUint16(40 + 2 * i, v, true),
  );
  view.setUint16(40, 52, true);
  segments.forEach((segment, i) => words(52 + 32 * i, segment));
  sections.forEach(({ name, type, flags, address, offset, size }, i) =>
    words(0x80 + 40 * i, [name === '' ? 0 : names.indexOf(name), type, flags, address, offset, size]),
  );
  bytes.set(Buffer.from(names), 0x300);
  return bytes;
}

test('sections are read with the addresses they run at and are loaded from', () => {
  expect(readElf(image(), 'a.elf').sections).toEqual([
    { name: '.text', address: 0x100, size: 0x20, load: 0x100, writable: false, setAside: false },
    { name: '.data', address: 0x2000_0000, size: 8, load: 0x120, writable: true, setAside: false },
    { name: '.bss', address: 0x2000_0008, size: 64, load: null, writable: true, setAside: false },
  ]);
});

test('a damaged image gives sections or a classified error', () => {
  const whole = image();
  const damage = fc.array(fc.record({ at: fc.nat(whole.length - 1), value: fc.nat(255) }), { maxLength: 6 });
  fc.assert(
    fc.property(damage, fc.nat(whole.length), (changes, length) => {
      const bytes = whole.slice(0, length);
      for (const { at, value } of changes) if (at < length) bytes[at] = value;
      try {
        expect(readElf(bytes, 'a.elf').sections.length).toBeLessThanOrEqual(65535);
      } catch (error) {
        expect(error).toBeInstanceOf(McunetError);
      }
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['an empty file', new Uint8Array(0), /start like an ELF file/],
  ['a 64-bit image', image().fill(2, 4, 5), /32 bits/],
  ['a file cut short', image().slice(0, 0x90), /reaches beyond its 144 bytes/],
])('%s is refused by what is wrong with it', (_, bytes, message) => {
  expect(() => readElf(bytes, 'a.elf')).toThrow(message);
});
