import type { LockedBoard } from '../schemas/types.js';
import type { Graph } from '../tinyengine/graph/graph.js';

/** The network that a board's firmware is built with, and what its C says about its origin. */
export interface BoardNetwork {
  readonly graph: Graph;
  /** The model's file, or the architecture. */
  readonly label: string;
  /** Of the bytes it comes from; empty for a stand-in. */
  readonly sha256: string;
  /** The lock's entry; null for a model, a stand-in, and a network that a search has not locked yet. */
  readonly locked: LockedBoard | null;
  /** Bytes that the search left for the arena; null: what the budget and the board allow. */
  readonly mostBytes: number | null;
}
