/** Little-endian numbers and text at offsets of a file. */
export interface Bytes {
  readonly length: number;
  byte: (offset: number) => number;
  half: (offset: number) => number;
  word: (offset: number) => number;
  /** A view of `size` bytes from `offset` on, without a copy. */
  part: (offset: number, size: number) => Uint8Array;
  /** Latin-1 text up to the next NUL. */
  text: (offset: number) => string;
}

/**
 * Reads numbers and text within the bounds of `bytes`, which are untrusted.
 * @param broken makes the error for an offset out of bounds from the reason
 */
export function bytesOf(bytes: Uint8Array, broken: (found: string) => Error): Bytes {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const within = (offset: number, size: number): number => {
    if (offset + size > bytes.length) throw broken(`a table reaches beyond its ${bytes.length} bytes`);
    return offset;
  };
  return {
    length: bytes.length,
    byte: (offset) => view.getUint8(within(offset, 1)),
    half: (offset) => view.getUint16(within(offset, 2), true),
    word: (offset) => view.getUint32(within(offset, 4), true),
    part: (offset, size) => bytes.subarray(within(offset, size), offset + size),
    text: (offset) => {
      const end = bytes.indexOf(0, within(offset, 1));
      if (end < 0) throw broken('a text does not end');
      return Buffer.from(bytes.subarray(offset, end)).toString('latin1');
    },
  };
}
