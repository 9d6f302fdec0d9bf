import type { RowGraph } from './row-graph.js';

/** One operator computes its next rows, y … y + rows - 1. A step with all rows is layer by layer. */
export interface Step {
  /** Index into `RowGraph.operators`. */
  readonly operator: number;
  /** Output row; for an operator that accumulates, the input row that it adds. */
  readonly y: number;
  readonly rows: number;
}

/** Operators that run interleaved between two complete tensors. */
export interface Stage {
  /** Steps from … to - 1. */
  readonly from: number;
  readonly to: number;
  /** The most bytes alive in the stage, and the step with that peak. */
  readonly peakBytes: number;
  readonly peakStep: number;
}

/** What decides the order of the steps, apart from their size. */
export interface Order {
  /** Indices into `RowGraph.tensors` of tensors that are complete before they are read. */
  readonly cuts: ReadonlySet<number>;
  /** Operators whose last input is computed before the others. For all other operators it is the first input. */
  readonly lastFirst?: ReadonlySet<number>;
}

/** What decides the steps. */
export interface Policy extends Order {
  /** Rows per step of each operator; 1 if it has no entry. */
  readonly bands: ReadonlyMap<number, number>;
}

export const noBands: Policy['bands'] = new Map();

/** What is computed when, and how long each row is alive, by its number in `RowGraph`. */
export interface Schedule {
  readonly rows: RowGraph;
  readonly policy: Policy;
  readonly steps: readonly Step[];
  /** First and last step of each row, both included; -1 for a row that is not needed. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** For a row that is written over a row it is computed from, that row; otherwise -1. */
  readonly over: Int32Array;
  /** Bytes alive during each step. */
  readonly live: Float64Array;
  /** The maximum of `live`: no placement of these steps takes less. */
  readonly peakBytes: number;
}

/** The offset of each row in the arena, in bytes. */
export interface Placement {
  readonly offsets: Int32Array;
  readonly arenaBytes: number;
}
