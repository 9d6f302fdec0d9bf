// Files in the formats of other programs, written byte by byte after the formats' descriptions.

/** A file as NumPy writes it. The header is padded with blanks, so that the values start at a multiple of 64. */
export function npy(
  descr: string,
  shape: readonly number[],
  values: Uint8Array,
  { version = 1, fortran = false }: { readonly version?: 1 | 2 | 3; readonly fortran?: boolean } = {},
): Uint8Array {
  const sizes = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  const dictionary = `{'descr': '${descr}', 'fortran_order': ${fortran ? 'True' : 'False'}, 'shape': (${sizes}), }`;
  const lengthBytes = version === 1 ? 2 : 4;
  const blanks = 63 - ((8 + lengthBytes + dictionary.length) % 64);
  const header = Buffer.from(`${dictionary}${' '.repeat(blanks)}\n`, 'latin1');
  const length = Buffer.alloc(lengthBytes);
  length.writeUIntLE(header.length, 0, lengthBytes);
  return Buffer.concat([Buffer.from('\x93NUMPY', 'latin1'), Buffer.from([version, 0]), length, header, values]);
}

/** The MNIST format. Sizes and values are big-endian. */
export function idx(type: number, shape: readonly number[], values: Uint8Array): Uint8Array {
  const sizes = shape.map((size) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(size);
    return bytes;
  });
  return Buffer.concat([Buffer.from([0, 0, type, shape.length]), ...sizes, values]);
}

/** The bytes of numbers on a little-endian machine. */
export const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

export const counting = (length: number): Uint8Array => Uint8Array.from({ length }, (_, index) => index);
