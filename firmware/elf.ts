import { elfInvalid } from '../errors/firmware.js';

/** A piece of the image. `load` is where its bytes lie in the programmed image; null where there are none (.bss, stacks). */
export interface Section {
  readonly name: string;
  readonly address: number;
  readonly size: number;
  readonly load: number | null;
}

interface Segment {
  readonly offset: number;
  readonly address: number;
  readonly load: number;
  readonly size: number;
}

const allocated = 2;
const nobits = 8;
const loadable = 1;
const nameLimit = 1024;

/**
 * Sections of a 32-bit little-endian ELF image that take memory on the device, in file order.
 * Every offset is checked against the file: the bytes may come from anywhere. Throws ELF_INVALID.
 */
export function readElf(bytes: Uint8Array, file: string): readonly Section[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const within = (offset: number, size: number) => {
    if (offset + size > bytes.length) throw elfInvalid(file, `a table reaches beyond its ${bytes.length} bytes`);
    return offset;
  };
  const word = (offset: number) => view.getUint32(within(offset, 4), true);
  const half = (offset: number) => view.getUint16(within(offset, 2), true);
  if (bytes.length < 52 || word(0) !== 0x464c457f) throw elfInvalid(file, 'it does not start like an ELF file');
  if (bytes[4] !== 1 || bytes[5] !== 1) throw elfInvalid(file, 'expected 32 bits, little-endian');

  const table = (start: number, size: number, count: number, smallest: number) => {
    if (count > 0 && size < smallest) throw elfInvalid(file, `a table has entries of ${size} bytes`);
    return Array.from({ length: count }, (_, index) => within(start + index * size, smallest));
  };
  const segments = table(word(28), half(42), half(44), 32)
    .filter((at) => word(at) === loadable)
    .map((at): Segment => ({ offset: word(at + 4), address: word(at + 8), load: word(at + 12), size: word(at + 16) }));
  const headers = table(word(32), half(46), half(48), 40);
  const names = headers[half(50)];
  if (names === undefined) throw elfInvalid(file, 'it has no section names');
  const nameAt = (offset: number): string => {
    const start = within(word(names + 16) + offset, 1);
    const end = bytes.indexOf(0, start);
    if (end < 0 || end - start > nameLimit) throw elfInvalid(file, 'a section name does not end');
    return Buffer.from(bytes.subarray(start, end)).toString('latin1');
  };
  return headers
    .filter((at) => (word(at + 8) & allocated) !== 0 && word(at + 20) > 0)
    .map((at) => {
      const [address, offset, size] = [word(at + 12), word(at + 16), word(at + 20)];
      const load = word(at + 4) === nobits ? null : loadAddress(segments, address, offset);
      return { name: nameAt(word(at)), address, size, load };
    });
}

function loadAddress(segments: readonly Segment[], address: number, offset: number): number {
  const home = segments.find(
    (segment) =>
      address >= segment.address &&
      address < segment.address + segment.size &&
      offset >= segment.offset &&
      offset < segment.offset + segment.size,
  );
  return home === undefined ? address : home.load + address - home.address;
}
