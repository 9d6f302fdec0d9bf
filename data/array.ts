/** The element types of files, each with its typed array. */
const kinds = {
  uint8: Uint8Array,
  int8: Int8Array,
  uint16: Uint16Array,
  int16: Int16Array,
  uint32: Uint32Array,
  int32: Int32Array,
  uint64: BigUint64Array,
  int64: BigInt64Array,
  float32: Float32Array,
  float64: Float64Array,
} as const;

export type NumberType = keyof typeof kinds;
type Values =
  | Uint8Array
  | Int8Array
  | Uint16Array
  | Int16Array
  | Uint32Array
  | Int32Array
  | BigUint64Array
  | BigInt64Array
  | Float32Array
  | Float64Array;

/** An array of a file, row-major. */
export interface NumberArray {
  readonly shape: readonly number[];
  readonly type: NumberType;
  readonly values: Values;
}

/** Bytes per element. */
export const bytesOf = (type: NumberType): number => kinds[type].BYTES_PER_ELEMENT;

/** The number of elements of a shape; null where a dimension is negative or no integer, or the product exceeds 2^53 - 1. */
export function countOf(shape: readonly number[]): number | null {
  if (!shape.every((size) => Number.isSafeInteger(size) && size >= 0)) return null;
  const count = shape.reduce((product, size) => product * size, 1);
  return Number.isSafeInteger(count) ? count : null;
}

/** Decodes whole elements. Returns a view of `bytes` where alignment and byte order allow it, else a copy. */
export function valuesOf(bytes: Uint8Array, type: NumberType, order: 'little' | 'big'): Values {
  const size = bytesOf(type);
  const swap = order === 'big' && size > 1;
  const aligned = bytes.byteOffset % size === 0 && !swap ? bytes : bytes.slice();
  if (swap) reverseEach(aligned, size);
  return new kinds[type](aligned.buffer as ArrayBuffer, aligned.byteOffset, aligned.byteLength / size);
}

function reverseEach(bytes: Uint8Array, size: number): void {
  for (let start = 0; start < bytes.length; start += size) bytes.subarray(start, start + size).reverse();
}
