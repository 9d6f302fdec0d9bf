import type { Plain } from './plain.js';

/**
 * Where the values of a tensor of four dimensions are in another one: value (n, y, x, c) is at the sum of one offset a dimension.
 * What moves values, repeats them or leaves some out is one such table, whose size is that of the edges and not of the volume.
 */
type Offsets = readonly [Int32Array, Int32Array, Int32Array, Int32Array];

/** The shape with leading dimensions of 1, so that there are four. */
export const inFour = (shape: readonly number[]): readonly number[] => ofFour(shape, () => 1);

/** Entries for four dimensions. @param leading the entry of dimension `axis`, one that the shape lacks */
export const ofFour = (entries: readonly number[], leading: (axis: number) => number): readonly number[] => [
  ...Array.from({ length: 4 - entries.length }, (_, axis) => leading(axis)),
  ...entries,
];

/** How far two neighbours along each of the four dimensions are apart. */
export function stepsOf(shape: readonly number[]): readonly number[] {
  const [, height, width, channels] = inFour(shape) as [number, number, number, number];
  return [height * width * channels, width * channels, channels, 1];
}

/** @param offset of position `at` along dimension `axis` of four */
export const offsetsOf = (shape: readonly number[], offset: (axis: number, at: number) => number): Offsets =>
  inFour(shape).map((size, axis) => Int32Array.from({ length: size }, (_, at) => offset(axis, at))) as never;

/** The output has the table's shape: every value is fetched. */
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

/** The input has the table's shape: every value is put into its place. */
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

/** The input has the table's shape: every value is added to its sum. */
export function accumulate([batches, rows, columns, channels]: Offsets, sums: Int32Array, input: Int8Array): void {
  let next = 0;
  for (const batch of batches)
    for (const row of rows)
      for (const column of columns) {
        const to = batch + row + column;
        for (const channel of channels) sums[to + channel]! += input[next++]!;
      }
}
