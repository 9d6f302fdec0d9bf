import { featureMapOf, type Graph } from '../graph.js';
import type { Operator } from '../operator.js';

/** Rows [from, to) of a feature map; empty if from equals to. */
export type RowRange = readonly [from: number, to: number];

/**
 * Output row y is computed from the rows `first(y) + k * dilation` for k < `countAt(y)`, at most `count`. A row number
 * outside the feature map means a row of zero points, or no row.
 */
export interface RowWindow {
  readonly count: number;
  readonly dilation: number;
  readonly first: (y: number) => number;
  /** The number of rows that output row y reads. Absent: `count` for every row. */
  readonly countAt?: (y: number) => number;
}

/** For operators whose output row y depends on input row y only. */
export const sameRow = (): RowWindow => ({ count: 1, dilation: 1, first: (y) => y });

/** For operators whose every output row needs all input rows. */
export const allRows = (operator: Operator, graph: Graph, input: number): RowWindow => ({
  count: featureMapOf(graph, operator.inputs[input]!).height,
  dilation: 1,
  first: () => 0,
});

/** For operators whose output rows read runs of several lengths. */
export function runs(height: number, runOf: (y: number) => RowRange): RowWindow {
  const countAt = (y: number): number => runOf(y)[1] - runOf(y)[0];
  let count = 0;
  for (let y = 0; y < height; y += 1) count = Math.max(count, countAt(y));
  return { count, dilation: 1, first: (y) => runOf(y)[0], countAt };
}
