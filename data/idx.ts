import { dataCorrupt, type Source } from '../errors/data.js';
import { bytesOf, countOf, valuesOf, type NumberArray, type NumberType } from './array.js';

const types: Readonly<Record<number, NumberType>> = {
  0x08: 'uint8',
  0x09: 'int8',
  0x0b: 'int16',
  0x0c: 'int32',
  0x0d: 'float32',
  0x0e: 'float64',
};

/** Whether bytes begin as an IDX file does: two zeros, a known type, one to eight dimensions. */
export const isIdx = (bytes: Uint8Array): boolean =>
  bytes[0] === 0 && bytes[1] === 0 && types[bytes[2] ?? 0] !== undefined && bytes[3]! >= 1 && bytes[3]! <= 8;

/**

  * Parses IDX, the format of the MNIST files: type, number of dimensions, sizes as uint32, values. All are big-endian.
  * @throws DATA_CORRUPT
 */
export function parseIdx(bytes: Uint8Array, source: Source): NumberArray {
  const type = types[bytes[2] ?? 0];
  const dimensions = bytes[3] ?? 0;
  const start = 4 + 4 * dimensions;
  if (!isIdx(bytes) || type === undefined) throw dataCorrupt(source, 'it is not an IDX file');
  if (bytes.length < start) throw dataCorrupt(source, 'it ends within its header');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shape = Array.from({ length: dimensions }, (_, index) => view.getUint32(4 + 4 * index, false));
  const count = countOf(shape);
  const expected = count === null ? null : count * bytesOf(type);
  if (expected !== bytes.length - start)
    throw dataCorrupt(
      source,
      `its header declares ${expected ?? 'too many'} bytes of values, ${bytes.length - start} follow`,
    );
  return { shape, type, values: valuesOf(bytes.subarray(start), type, 'big') };
}
