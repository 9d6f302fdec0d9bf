import { McunetError } from '../errors/error.js';
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

/** By board, in the plan's order; an error where a board has no network. */
export type BoardNetworks = ReadonlyMap<string, BoardNetwork | McunetError>;

/** The network of a board of the plan. @throws the reason why it has none */
export function networkOf(networks: BoardNetworks, board: string): BoardNetwork {
  const network = networks.get(board)!;
  if (network instanceof McunetError) throw network;
  return network;
}
