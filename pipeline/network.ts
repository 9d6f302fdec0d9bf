import { McunetError } from '../errors/error.js';
import type { LockedBoard } from '../schemas/types.js';
import type { Graph } from '../tinyengine/graph/graph.js';

/** The network in a board's firmware, and its origin, which the C names. */
export interface BoardNetwork {
  readonly graph: Graph;
  /** The model's file, or the architecture. */
  readonly label: string;
  /** SHA-256 of the bytes that it comes from; empty for a stand-in. */
  readonly sha256: string;
  /** The lock's entry; null for a model, a stand-in, and a network that a search has not locked yet. */
  readonly locked: LockedBoard | null;
  /** Bytes that the search left for the arena; null: budget and board decide. */
  readonly mostBytes: number | null;
}

/** Networks by board, in the plan's order; an error where a board has no network. */
export type BoardNetworks = ReadonlyMap<string, BoardNetwork | McunetError>;

/** The network of a board of the plan. @throws the reason why it has none */
export function networkOf(networks: BoardNetworks, board: string): BoardNetwork {
  const network = networks.get(board)!;
  if (network instanceof McunetError) throw network;
  return network;
}
