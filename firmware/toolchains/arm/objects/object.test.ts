import fc from 'fast-check';
import { expect, test } from 'vitest';
import { whyNotEmulated } from '../../../../errors/emulator.js';
import { readObject, type ArmObject } from './object.js';

interface Parts {
  readonly attributes?: readonly number[];
  readonly code?: number;
}

/** A relocatable object with two sections behind its header: code, and attributes. */
function objectFile({ attributes, code = 4 }: Parts): Buffer {
  const said = attributes ?? [];
  const bytes = Buffer.alloc(52 + 3 * 40 + code + said.length);
  const contents = 52 + 3 * 40;
  bytes.set([0x7f, 0x45, 0x4c, 0x46, 1, 1, 1]);
  bytes.writeUInt16LE(1, 16);
  bytes.writeUInt16LE(40, 18);
  bytes.writeUInt32LE(52, 32);
  [52, 0, 0, 40, attributes === undefined ? 2 : 3].forEach((value, i) => bytes.writeUInt16LE(value, 40 + 2 * i));
  const section = (index: number, type: number, flags: number, offset: number, size: number) =>
    [0, type, flags, 0, offset, size].forEach((value, i) => bytes.writeUInt32LE(value, 52 + 40 * index + 4 * i));
  section(1, 1, 6, contents, code);
  section(2, 0x70000003, 0, contents + code, said.length);
  bytes.set(said, contents + code);
  return bytes;
}

const block = (before: readonly number[], contents: readonly number[]): readonly number[] => {
  const length = before.length + 4 + contents.length;
  return [...before, length & 255, length >> 8, 0, 0, ...contents];
};
const text = (value: string): readonly number[] => [...Buffer.from(`${value}\0`)];
const said = (vendor: string, ...scopes: readonly (readonly number[])[]): readonly number[] =>
  block([], [...text(vendor), ...scopes.flat()]);

/**
 * Written by hand: texts of tags 5 and 67, a number and a text of tag 32, a number of two bytes. Then a value of tag 6
 * for one function.
 */
const attributes = [
  0x41,
  ...said('other', [1, 2, 3]),
  ...said(
    'aeabi',
    block([1], [67, ...text('2.09'), 5, ...text('7E-M'), 6, 13, 32, 1, ...text('x'), 200, 1, 0x85, 2]),
    block([3], [9, 0, 6, 17]),
  ),
];

const reason = (bytes: Uint8Array): string | null => {
  try {
    return `an object: ${JSON.stringify(readObject(bytes, 'a.o'))}`;
  } catch (error) {
    return whyNotEmulated(error);
  }
};

test('an object gives the attributes of the whole file, and skips others', () => {
  const object = readObject(objectFile({ attributes }), 'a.o') as ArmObject;
  expect([...object.attributes]).toEqual([
    [6, 13],
    [32, 1],
    [200, 261],
  ]);
});

test('data wrapped as an object needs no attributes, but code does', () => {
  expect(readObject(objectFile({ code: 0 }), 'a.o')).toBeNull();
  expect(reason(objectFile({}))).toMatch('does not name its core');
});

test.each<[string, (bytes: Buffer) => void, string]>([
  ['LLVM bitcode', (bytes) => bytes.set([0x42, 0x43, 0xc0, 0xde]), 'is LLVM bitcode'],
  ['wrapped LLVM bitcode', (bytes) => bytes.set([0xde, 0xc0, 0x17, 0x0b]), 'is LLVM bitcode'],
  ['64 bits', (bytes) => bytes.writeUInt8(2, 4), 'it has 64 bits, or is big-endian'],
  ['the most significant byte first', (bytes) => bytes.writeUInt8(2, 5), 'it has 64 bits, or is big-endian'],
  ['RISC-V', (bytes) => bytes.writeUInt16LE(243, 18), 'its ELF machine is 243'],
  ['an image', (bytes) => bytes.writeUInt16LE(2, 16), 'it is linked already'],
  ['too many sections', (bytes) => bytes.writeUInt16LE(0xfeff, 48), '65279 sections are more than it holds'],
  [
    'four billion sections',
    (bytes) => {
      bytes.writeUInt16LE(0, 48);
      bytes.writeUInt32LE(0xffffffff, 52 + 20);
    },
    '4294967295 sections are more than it holds',
  ],
  ['short section headers', (bytes) => bytes.writeUInt16LE(1, 46), 'its sections have headers of 1 bytes'],
  ['attributes elsewhere', (bytes) => bytes.writeUInt32LE(0xfffffff0, 52 + 80 + 16), 'reaches beyond'],
  ['attributes of another form', (bytes) => bytes.writeUInt8(0x42, 52 + 120 + 4), 'have an unknown form'],
  ['a block of no length', (bytes) => bytes.writeUInt32LE(0, 52 + 120 + 5), 'a length in its attributes is wrong'],
])('%s is a reason', (_, change, expected) => {
  const bytes = objectFile({ attributes });
  change(bytes);
  expect(reason(bytes)).toMatch(expected);
});

test.each<[string, readonly number[], string]>([
  ['a number that does not end', [6, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1], 'a number in its attributes does not end'],
  ['a text that does not end', [5, 65, 66], 'a text does not end'],
  ['a tag without its value', [6], 'reaches beyond'],
])('%s is a reason', (_, values, expected) => {
  const bytes = objectFile({ attributes: [0x41, ...said('aeabi', block([1], values))] });
  expect(reason(bytes)).toMatch(expected);
});

test('attributes of an unreasonable size give a reason', () => {
  expect(reason(objectFile({ attributes: Array.from({ length: 5000 }, () => 0x41) }))).toMatch('have 5000 bytes');
});

test('a value that reaches into the next block gives a reason', () => {
  const scopes = [block([1], [5, 65]), block([3], [0])];
  expect(reason(objectFile({ attributes: [0x41, ...said('aeabi', ...scopes)] }))).toMatch('is cut off');
});

test('a damaged file gives an object or a reason', () => {
  const whole = objectFile({ attributes });
  const damage = fc.array(fc.record({ at: fc.nat(whole.length - 1), value: fc.nat(255) }), { maxLength: 6 });
  fc.assert(
    fc.property(damage, fc.nat(whole.length), (changes, length) => {
      const bytes = Uint8Array.from(whole.subarray(0, length));
      for (const { at, value } of changes) if (at < length) bytes[at] = value;
      expect(reason(bytes)).not.toBeNull();
    }),
    { numRuns: 5000 },
  );
});
