import type { TensorId } from '../graph/graph.js';

/** One operator (an index into the graph's operators) computes rows y … y + rows - 1 of its output. All rows at once is layer by layer. */
export interface Step {
  readonly operator: number;
  readonly y: number;
  readonly rows: number;
}

/** The unit of allocation: a row of a tensor, alive from the step that writes it to the last step that reads it, both included. */
export interface Row {
  readonly tensor: TensorId;
  readonly y: number;
  readonly bytes: number;
  readonly first: number;
  readonly last: number;
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

/** What is computed when, and how long each row is needed. Rows of a tensor follow one another; `firstRow` says where they begin. */
export interface Schedule {
  readonly steps: readonly Step[];
  readonly stages: readonly Stage[];
  readonly rows: readonly Row[];
  readonly firstRow: ReadonlyMap<TensorId, number>;
  /** Bytes alive during each step. */
  readonly live: readonly number[];
}

/** Where each row lies in the arena. */
export interface Placement {
  readonly offsets: readonly number[];
  readonly arenaBytes: number;
}
