import { basename } from 'node:path';
import { locate, McunetError } from '../errors/error.js';
import { lockStale } from '../errors/pipeline.js';
import type { LockedBoard } from '../schemas/types.js';
import { parseGenome } from '../tinynas/genome.js';
import { buildNetwork } from '../tinynas/network.js';
import { staleness } from './lock.js';
import type { BoardNetwork, BoardNetworks } from './network.js';
import type { Plan } from './plan.js';
import { readModel, readSource, type SupernetSource } from './source.js';

/**
 * The network that every board has without a search: from a model file, or locked. A board without either has
 * LOCK_STALE.
 */
export async function lockedNetworks(plan: Plan): Promise<BoardNetworks> {
  if (plan.manifest.network.kind === 'model') {
    const model = await readModel(plan);
    return new Map(plan.boards.map(({ id }) => [id, model]));
  }
  const source = await readSource(plan);
  return new Map(
    plan.boards.map(({ id }) => {
      const reasons = staleness(plan.lock, id, source.identity);
      const isStale = reasons.length > 0;
      return [
        id,
        isStale ? lockStale(id, plan.manifest.file, reasons) : fromLock(plan, id, plan.lock!.boards[id]!, source),
      ];
    }),
  );
}

/**
 * Builds locked networks from the lock alone, so that a fresh lock and a finished search give the same bytes. A mistake
 * in one board's entry is that board's error.
 */
export function fromLock(
  plan: Plan,
  id: string,
  locked: LockedBoard,
  { supernet, size }: SupernetSource,
): BoardNetwork | McunetError {
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
