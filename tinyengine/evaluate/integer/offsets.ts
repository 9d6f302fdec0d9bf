import type { Plain } from './plain.js';

/**
 * Where the values of a four-dimensional tensor are in another one: value (n, y, x, c) is at the sum of one offset per
 * dimension. Such a table describes every operator that moves, repeats or omits values. Its size is the sum of the
 * dimensions, not their product.
 */
type Offsets = readonly [Int32Array, Int32Array, Int32Array, Int32Array];

/** The shape with leading dimensions of 1, so that there are four. */
export const inFour = (shape: readonly number[]): readonly number[] => ofFour(shape, () => 1);

/** Entries for four dimensions. @param leading returns the entry of a dimension `axis` that the shape lacks */
export const ofFour = (entries: readonly number[], leading: (axis: number) => number): readonly number[] => [
  ...Array.from({ length: 4 - entries.length }, (_, axis) => leading(axis)),
  ...entries,
];

/** The distance of two neighbours along each of the four dimensions. */
export function stepsOf(shape: readonly number[]): readonly number[] {
  const [, height, width, channels] = inFour(shape) as [number, number, number, number];
  return [height * width * channels, width * channels, channels, 1];
}

/** @param offset returns the offset of position `at` along dimension `axis` of four */
export const offsetsOf = (shape: readonly number[], offset: (axis: number, at: number) => number): Offsets =>
  inFour(shape).map((size, axis) => Int32Array.from({ length: size }, (_, at) => offset(axis, at))) as never;

/** Copies values to an output of the table's shape. */
export const gather =
  ([batches, rows, columns, channels]: Offsets): Plain =>
  (output, input) => {
    let next = 0;
    for (const batch of batches)
      for (const row of rows)
        for (const column of columns) {
          const from = batch + row + column;
          for (const channel of channels) output[next++] = input[from + channel]!;
        }
  };

/** Copies values from an input of the table's shape. */
export const scatter =
  ([batches, rows, columns, channels]: Offsets): Plain =>
  (output, input) => {
    let next = 0;
    for (const batch of batches)
      for (const row of rows)
        for (const column of columns) {
          const to = batch + row + column;
          for (const channel of channels) output[to + channel] = input[next++]!;
        }
  };

/** Adds values of an input of the table's shape to sums. */
export function accumulate([batches, rows, columns, channels]: Offsets, sums: Int32Array, input: Int8Array): void {
  let next = 0;
  for (const batch of batches)
    for (const row of rows)
      for (const column of columns) {
        const to = batch + row + column;
        for (const channel of channels) sums[to + channel]! += input[next++]!;
      }
}
