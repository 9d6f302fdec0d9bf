import { featureMapOf, type Graph } from '../../graph/graph.js';
import type { OperatorOf } from '../../graph/operator.js';
import type { Layer } from './layer.js';
import { int32At, int8At, sizeOf } from './plain.js';
import type { Ranges } from './ranges.js';

/** How the cells under a window are combined. */
export interface Fold {
  readonly kind: 'sum' | 'greatest';
  /** Computes the output from the sum or the greatest of `count` cells. */
  readonly finish: (folded: number, count: number) => number;
}

/**
 * Combines the cells of `rows` and `columns`. It first combines each row, then the rows, so that several windows share
 * each result.
 */
export function prepareCells(
  graph: Graph,
  operator: OperatorOf<'AVERAGE_POOL_2D' | 'MAX_POOL_2D' | 'AREA_RESIZE'>,
  rows: Ranges,
  columns: Ranges,
  { kind, finish }: Fold,
): Layer {
  const { height, width, channels } = featureMapOf(graph, operator.inputs[0]!);
  const rowSize = columns.from.length * channels;
  const scratchSize = (height + 1) * rowSize;
  const isSum = kind === 'sum';

  const foldColumns = (folded: Int32Array, input: Int8Array): void => {
    let next = 0;
    for (let y = 0; y < height; y++)
      columns.from.forEach((from, x) => {
        const [first, end] = [(y * width + from) * channels, (y * width + columns.to[x]!) * channels];
        for (let channel = 0; channel < channels; channel++) {
          let value = input[first + channel]!;
          for (let at = first + channels + channel; at < end; at += channels) value = both(isSum, value, input[at]!);
          folded[next++] = value;
        }
      });
  };
  const foldRows = (folded: Int32Array, row: Int32Array, y: number): void => {
    row.set(folded.subarray(rows.from[y]! * rowSize, (rows.from[y]! + 1) * rowSize));
    for (let at = (rows.from[y]! + 1) * rowSize; at < rows.to[y]! * rowSize; at += rowSize)
      for (let index = 0; index < rowSize; index++) row[index] = both(isSum, row[index]!, folded[at + index]!);
  };
  return {
    tables: [],
    scratchBytes: scratchSize * 4,
    bind: ({ kernels, inputs, output, scratch }) => {
      const input = int8At(kernels, inputs[0]!, sizeOf(graph, operator.inputs[0]!));
      const to = int8At(kernels, output, sizeOf(graph, operator.outputs[0]!));
      const folded = int32At(kernels, scratch, height * rowSize);
      const row = int32At(kernels, scratch + folded.byteLength, rowSize);
      return () => {
        foldColumns(folded, input);
        let next = 0;
        for (let y = 0; y < rows.from.length; y++) {
          foldRows(folded, row, y);
          for (let x = 0; x < columns.from.length; x++) {
            const count = (rows.to[y]! - rows.from[y]!) * (columns.to[x]! - columns.from[x]!);
            for (let channel = 0; channel < channels; channel++)
              to[next++] = finish(row[x * channels + channel]!, count);
          }
        }
      };
    },
  };
}

// This is no function parameter, because the engine inlines it, and it runs for each cell.
const both = (isSum: boolean, one: number, other: number): number => (isSum ? one + other : one > other ? one : other);
