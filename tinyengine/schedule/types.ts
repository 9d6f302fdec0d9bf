import type { RowGraph } from './row-graph.js';

/** One operator computes its next rows, y … y + rows - 1. All rows at once is layer by layer. */
export interface Step {
  /** Index into `RowGraph.operators`. */
  readonly operator: number;
  /** Output row; of an operator that accumulates, the input row it takes in. */
  readonly y: number;
  readonly rows: number;
}

/** Operators that run interleaved, between two tensors that are complete. */
export interface Stage {
  /** Steps from … to - 1. */
  readonly from: number;
  readonly to: number;
  /** Most bytes alive in it, and the step where they are. */
  readonly peakBytes: number;
  readonly peakStep: number;
}

/** What decides the order of the steps, but for their size. */
export interface Order {
  /** Tensors (of `RowGraph.tensors`) that are complete before anyone reads them. */
  readonly cuts: ReadonlySet<number>;
  /** Operators whose last input is made before the others; of all others the first one is. */
  readonly lastFirst?: ReadonlySet<number>;
}

/** What decides the order of the steps. */
export interface Policy extends Order {
  /** Rows a step of each operator computes; 1 where there is no entry. */
  readonly bands: ReadonlyMap<number, number>;
}

export const noBands: Policy['bands'] = new Map();

/** What is computed when, and how long each row is needed, by its number in `RowGraph`. */
export interface Schedule {
  readonly rows: RowGraph;
  readonly policy: Policy;
  readonly steps: readonly Step[];
  /** First and last step of each row, both included; -1 for a row that nobody needs. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** For a row that is written over the row it is computed from: that row; else -1. */
  readonly over: Int32Array;
  /** Bytes alive during each step. */
  readonly live: Float64Array;
  /** Most of them: no placement of these steps needs less. */
  readonly peakBytes: number;
}

/** Where each row lies in the arena. */
export interface Placement {
  readonly offsets: Int32Array;
  readonly arenaBytes: number;
}
