import { basename } from 'node:path';
import { locate, McunetError } from '../errors/error.js';
import { lockStale } from '../errors/pipeline.js';
import type { Lock, LockedBoard } from '../schemas/types.js';
import { parseGenome } from '../tinynas/genome.js';
import { buildNetwork } from '../tinynas/network.js';
import type { Graph } from '../tinyengine/graph/graph.js';
import { withBoards, staleness } from './lock.js';
import type { Plan, PlannedBoard } from './plan.js';
import { searchBoards } from './search.js';
import { readModel, readSource, type SupernetSource } from './source.js';
import type { World } from './world.js';

/** `auto` searches what the lock lacks or has stale, `frozen` makes that an error, `always` searches. */
export type SearchMode = 'auto' | 'frozen' | 'always';

/** The network a board gets. */
export interface Chosen {
  readonly graph: Graph;
  /** The model's file, or the architecture. */
  readonly label: string;
  /** Of the bytes it comes from. */
  readonly sha256: string;
  /** null for a model that was brought along. */
  readonly locked: LockedBoard | null;
  /** What the search had left for the arena; null for a model that was brought along. */
  readonly mostBytes: number | null;
}

export interface Choices {
  /** By board, in the plan's order; an error where there is no network for it. */
  readonly networks: ReadonlyMap<string, Chosen | McunetError>;
  /** What is to be written; null where nothing was searched. */
  readonly lock: Lock | null;
}

/** A network for every board: brought along, locked, or searched. Changes no file but caches. */
export async function chooseNetworks(world: World, plan: Plan, mode: SearchMode): Promise<Choices> {
  if (plan.manifest.network.kind === 'model') {
    const model = await readModel(plan);
    return { networks: new Map(plan.boards.map(({ id }) => [id, model])), lock: null };
  }
  const source = await readSource(plan);
  const reasons = new Map(plan.boards.map(({ id }) => [id, staleness(plan.lock, id, source.identity)]));
  const wanted = plan.boards.filter(({ id }) => mode === 'always' || reasons.get(id)!.length > 0);
  if (wanted.length === 0 || mode === 'frozen') {
    const locked = (board: PlannedBoard): Chosen | McunetError =>
      wanted.includes(board)
        ? lockStale(board.id, plan.manifest.file, reasons.get(board.id)!)
        : fromLock(plan, board.id, plan.lock!.boards[board.id]!, source);
    return { networks: new Map(plan.boards.map((board) => [board.id, locked(board)])), lock: null };
  }
  const found = await searchBoards(world, plan, source, wanted);
  const entries = [...found].flatMap(([board, result]) =>
    result instanceof McunetError ? [] : [[board, result] as const],
  );
  const { seed, evaluations } = plan.manifest.search;
  const lock = withBoards(plan.lock, source.identity, { seed, evaluations }, Object.fromEntries(entries));
  const networks = plan.boards.map(({ id }) => {
    const error = found.get(id);
    return [id, error instanceof McunetError ? error : fromLock(plan, id, lock.boards[id]!, source)] as const;
  });
  return { networks: new Map(networks), lock: entries.length > 0 ? lock : null };
}

/**
 * A locked network is built from the lock alone, so that a fresh lock and a search just finished lead to the same bytes.
 * What is wrong with one board's entry is that board's error.
 */
function fromLock(
  plan: Plan,
  id: string,
  locked: LockedBoard,
  { supernet, size }: SupernetSource,
): Chosen | McunetError {
  const { architecture, calibration, limits } = locked;
  try {
    const graph = locate({ file: basename(plan.lockFile), pointer: `/boards/${id}` }, () =>
      buildNetwork(supernet, parseGenome(architecture!, supernet.space), calibration!, size),
    );
    return { graph, label: architecture!, sha256: supernet.sha256, locked, mostBytes: limits.sram };
  } catch (error) {
    if (error instanceof McunetError) return error;
    throw error;
  }
}
