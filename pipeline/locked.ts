import { McunetError } from '../errors/error.js';
import { lockStale } from '../errors/pipeline.js';
import type { LockedBoard } from '../schemas/types.js';
import { parseGenome } from '../tinynas/genome.js';
import { buildNetwork } from '../tinynas/network.js';
import type { Chosen } from './choose.js';
import { staleness } from './lock.js';
import type { Plan } from './plan.js';
import { readModel, readSource, type SupernetSource } from './source.js';

/** The network that every board has without a search: brought along, or locked; LOCK_STALE where it is neither. */
export async function lockedNetworks(plan: Plan): Promise<ReadonlyMap<string, Chosen | McunetError>> {
  if (plan.manifest.network.kind === 'model') {
    const model = await readModel(plan);
    return new Map(plan.boards.map(({ id }) => [id, model]));
  }
  const source = await readSource(plan);
  return new Map(
    plan.boards.map(({ id }) => {
      const reasons = staleness(plan.lock, id, source.identity);
      return [
        id,
        reasons.length > 0 ? lockStale(id, plan.manifest.file, reasons) : fromLock(plan.lock!.boards[id]!, source),
      ];
    }),
  );
}

/** A locked network is built from the lock alone, so that a fresh lock and a search just finished lead to the same bytes. */
export function fromLock(locked: LockedBoard, { supernet, size }: SupernetSource): Chosen {
  const genome = parseGenome(locked.architecture!, supernet.space);
  const graph = buildNetwork(supernet, genome, locked.calibration!, size);
  return { graph, label: locked.architecture!, sha256: supernet.sha256, locked, mostBytes: locked.limits.sram };
}
