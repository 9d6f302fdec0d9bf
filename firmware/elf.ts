import { elfInvalid } from '../errors/firmware.js';

/** A section of the image. */
export interface Section {
  readonly name: string;
  readonly address: number;
  /** Size in bytes. */
  readonly size: number;
  /** Address of its contents in the programmed image; null for sections without contents (.bss, stacks). */
  readonly load: number | null;
  /** Whether the program may write to it. */
  readonly writable: boolean;
  /**
   * True for memory that a linker script reserves with (COPY) or (INFO). It is in no image and in no table of the
   * linker.
   */
  readonly setAside: boolean;
}

/** A function or an object of the program. */
export interface ElfSymbol {
  readonly name: string;
  readonly kind: 'function' | 'object';
  readonly address: number;
  /** Size in bytes. */
  readonly size: number;
}

export interface Image {
  /** Sections that take memory on the device, in file order. */
  readonly sections: readonly Section[];
  /** Functions and objects with a size; empty where the image was stripped. */
  readonly symbols: readonly ElfSymbol[];
}

interface Segment {
  readonly offset: number;
  readonly address: number;
  readonly load: number;
  readonly size: number;
}

interface SectionHeader {
  readonly name: number;
  readonly type: number;
  readonly flags: number;
  readonly address: number;
  readonly offset: number;
  readonly size: number;
  readonly link: number;
}

const writable = 1;
const allocated = 2;
const progbits = 1;
const symbolTable = 2;
const nobits = 8;
const loadable = 1;
const nameLimit = 4096;
const symbolKinds: Readonly<Record<number, ElfSymbol['kind']>> = { 1: 'object', 2: 'function' };

/**
 * Reads sections and symbols of a 32-bit little-endian ELF image (System V ABI, chapter 4). It checks every offset
 * against the file, because the bytes are untrusted.
 * @throws ELF_INVALID
 */
export function readElf(bytes: Uint8Array, file: string): Image {
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
  const headers = table(word(32), half(46), half(48), 40).map((at): SectionHeader => {
    const [name, type, flags, address, offset, size, link] = [0, 4, 8, 12, 16, 20, 24].map((field) => word(at + field));
    return { name: name!, type: type!, flags: flags!, address: address!, offset: offset!, size: size!, link: link! };
  });
  const nameAt = (names: SectionHeader, offset: number): string => {
    const start = within(names.offset + offset, 1);
    const end = bytes.indexOf(0, start);
    if (end < 0 || end - start > nameLimit) throw elfInvalid(file, 'a name does not end');
    return Buffer.from(bytes.subarray(start, end)).toString('latin1');
  };

  const names = headers[half(50)];
  if (names === undefined) throw elfInvalid(file, 'it has no section names');
  const sections = headers.filter(takesMemory).map((header): Section => {
    const { type, flags, address, offset, size } = header;
    const setAside = (flags & allocated) === 0;
    const load = type === nobits || setAside ? null : loadAddress(segments, address, offset);
    return { name: nameAt(names, header.name), address, size, load, writable: (flags & writable) !== 0, setAside };
  });
  const symbols = headers
    .filter(({ type }) => type === symbolTable)
    .flatMap(({ offset, size, link }) => {
      const strings = headers[link];
      if (strings === undefined) throw elfInvalid(file, 'its symbols have no names');
      return table(offset, 16, Math.floor(size / 16), 16).flatMap((at): readonly ElfSymbol[] => {
        const kind = symbolKinds[bytes[at + 12]! & 15];
        if (kind === undefined || word(at + 8) === 0 || half(at + 14) === 0) return [];
        // Symbols of Thumb code have odd addresses.
        const address = kind === 'function' ? word(at + 4) & ~1 : word(at + 4);
        return [{ name: nameAt(strings, word(at)), kind, address: address >>> 0, size: word(at + 8) }];
      });
    });
  return { sections, symbols };
}

/** True for sections that are allocated or reserved at an address. Debug information is neither. */
const takesMemory = ({ type, flags, address, size }: SectionHeader): boolean =>
  size > 0 && ((flags & allocated) !== 0 || (address !== 0 && (type === progbits || type === nobits)));

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
