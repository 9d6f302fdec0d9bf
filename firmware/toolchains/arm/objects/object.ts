import {
  objectIsBitcode,
  objectNotArm,
  objectUnreadable,
  objectWithoutAttributes,
} from '../../../../errors/emulator.js';
import { readAttributes, type Attributes } from './attributes.js';
import { bytesOf, type Bytes } from './bytes.js';

/** An object file's name, and what it declares about its code. */
export interface ArmObject {
  readonly name: string;
  readonly attributes: Attributes;
}

const elf = 0x464c457f;
const bitcode: ReadonlySet<number> = new Set([0xdec04342, 0x0b17c0de]);
const arm = 40;
const relocatable = 1;
const executable = 4;
const armAttributes = 0x70000003;

/**
 * Reads what an object declares about itself; null for an object without attributes and code, such as wrapped data.
 * @throws EMULATOR_UNSUPPORTED for a damaged file, or one that is no object of a 32-bit little-endian Arm core
 */
export function readObject(contents: Uint8Array, name: string): ArmObject | null {
  const broken = (found: string) => objectUnreadable(name, found);
  const bytes = bytesOf(contents, broken);
  if (bytes.length >= 4 && bitcode.has(bytes.word(0))) throw objectIsBitcode(name);
  if (bytes.length < 52 || bytes.word(0) !== elf) throw broken('it does not start like an ELF file');
  if (bytes.byte(4) !== 1 || bytes.byte(5) !== 1) throw objectNotArm(name, 'it has 64 bits, or is big-endian');
  if (bytes.half(18) !== arm) throw objectNotArm(name, `its ELF machine is ${bytes.half(18)}`);
  if (bytes.half(16) !== relocatable) throw broken('it is linked already');
  let holdsCode = false;
  for (const { type, flags, offset, size } of sectionsOf(bytes, broken)) {
    if (type === armAttributes) return { name, attributes: readAttributes(bytes.part(offset, size), broken) };
    holdsCode ||= (flags & executable) !== 0 && size > 0;
  }
  if (holdsCode) throw objectWithoutAttributes(name);
  return null;
}

interface Section {
  readonly type: number;
  readonly flags: number;
  readonly offset: number;
  readonly size: number;
}

function* sectionsOf(bytes: Bytes, broken: (found: string) => Error): Generator<Section> {
  const table = bytes.word(32);
  if (table === 0) return;
  const step = bytes.half(46);
  if (step < 40) throw broken(`its sections have headers of ${step} bytes`);
  // A count of more than 16 bits is in the first section header.
  const count = bytes.half(48) || bytes.word(table + 20);
  if (table + count * step > bytes.length) throw broken(`${count} sections are more than it holds`);
  for (let at = table; at < table + count * step; at += step)
    yield {
      type: bytes.word(at + 4),
      flags: bytes.word(at + 8),
      offset: bytes.word(at + 16),
      size: bytes.word(at + 20),
    };
}
