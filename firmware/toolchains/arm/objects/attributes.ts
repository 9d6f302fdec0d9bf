import { bytesOf, type Bytes } from './bytes.js';

/**
 * Public tags of `.ARM.attributes` that decide what an object links with (Addenda to, and Errata in, the ABI for the
 * Arm Architecture, chapter 3).
 */
export const tags = {
  architecture: 6,
  profile: 7,
  fpu: 10,
  registerNine: 14,
  numberModel: 23,
  enumSize: 26,
  hardFloatUse: 27,
  floatArguments: 28,
  vectors: 48,
} as const;

/** Numbers by tag. An absent tag means 0. Texts are left out. */
export type Attributes = ReadonlyMap<number, number>;

/** Limit in bytes. Compilers write a hundredth of it. */
const sizeLimit = 4096;
const formatVersion = 0x41;
const wholeFile = 1;
const compatibility = 32;
/** Below 32 each tag defines its type. Above, odd tags have text. */
const textTags: ReadonlySet<number> = new Set([4, 5]);

/**
 * Reads the attributes of a whole object from the contents of its `.ARM.attributes`.
 * @param broken makes the error for damaged contents from the reason
 */
export function readAttributes(contents: Uint8Array, broken: (found: string) => Error): Attributes {
  if (contents.length > sizeLimit) throw broken(`its attributes have ${contents.length} bytes`);
  const bytes = bytesOf(contents, broken);
  if (bytes.length === 0 || bytes.byte(0) !== formatVersion) throw broken('its attributes have an unknown form');
  const found = new Map<number, number>();
  for (const vendor of blocks(bytes, 1, bytes.length, 0, broken)) {
    const name = bytes.text(vendor.start);
    if (name !== 'aeabi') continue;
    for (const scope of blocks(bytes, vendor.start + name.length + 1, vendor.end, 1, broken))
      if (bytes.byte(scope.start - 5) === wholeFile)
        for (const [tag, value] of valuesOf(bytes, scope, broken)) found.set(tag, value);
  }
  return found;
}

interface Block {
  /** Offset of the contents, after the length. */
  readonly start: number;
  readonly end: number;
}

/** Reads consecutive blocks. A block has `before` bytes, then a length that includes both. */
function blocks(bytes: Bytes, from: number, to: number, before: number, broken: (found: string) => Error): Block[] {
  const found: Block[] = [];
  for (let at = from; at < to;) {
    const length = bytes.word(at + before);
    const end = at + length;
    if (length < before + 5 || end > to) throw broken('a length in its attributes is wrong');
    found.push({ start: at + before + 4, end });
    at = end;
  }
  return found;
}

function valuesOf(bytes: Bytes, { start, end }: Block, broken: (found: string) => Error): [number, number][] {
  const found: [number, number][] = [];
  let at = start;
  const number = (): number => {
    let value = 0;
    for (let shift = 0; shift < 32; shift += 7) {
      const byte = bytes.byte(at++);
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
    throw broken('a number in its attributes does not end');
  };
  const skipText = (): void => {
    at += bytes.text(at).length + 1;
  };
  while (at < end) {
    const tag = number();
    if (textTags.has(tag) || (tag > compatibility && tag % 2 === 1)) skipText();
    else found.push([tag, number()]);
    if (tag === compatibility) skipText();
  }
  if (at > end) throw broken('a value in its attributes is cut off');
  return found;
}
