import { McunetError } from '../errors/error.js';
import type { Lock } from '../schemas/types.js';
import { withBoards, staleness, writeLock } from './lock.js';
import { fromLock, lockedNetworks } from './locked.js';
import type { BoardNetworks } from './network.js';
import type { Plan } from './plan.js';
import { searchBoards } from './search.js';
import { readSource } from './source.js';
import type { World } from './world.js';

/** `auto` searches boards whose lock entry is missing or stale, `frozen` makes that an error, `always` searches all. */
export type SearchMode = 'auto' | 'frozen' | 'always';

interface Choices {
  readonly networks: BoardNetworks;
  /** The lock that was written; null where no search found a network. */
  readonly lock: Lock | null;
}

/**
 * Chooses a network for every board: the manifest's model, a locked network, or a searched one. It writes the results
 * of a search into the lock, except with `frozen`.
 */
export async function chooseNetworks(world: World, plan: Plan, mode: SearchMode): Promise<Choices> {
  if (plan.manifest.network.kind === 'model' || mode === 'frozen')
    return { networks: await lockedNetworks(plan), lock: null };
  const source = await readSource(plan);
  const wanted = plan.boards.filter(
    ({ id }) => mode === 'always' || staleness(plan.lock, id, source.identity).length > 0,
  );
  if (wanted.length === 0) return { networks: await lockedNetworks(plan), lock: null };
  const found = await searchBoards(world, { ...plan, unlocked: 'stand-in' }, source, wanted);
  const entries = [...found].flatMap(([board, result]) =>
    result instanceof McunetError ? [] : [[board, result] as const],
  );
  const { seed, evaluations } = plan.manifest.search;
  const lock = withBoards(plan.lock, source.identity, { seed, evaluations }, Object.fromEntries(entries));
  const networks = plan.boards.map(({ id }) => {
    const error = found.get(id);
    return [id, error instanceof McunetError ? error : fromLock(plan, id, lock.boards[id]!, source)] as const;
  });
  if (entries.length === 0) return { networks: new Map(networks), lock: null };
  await writeLock(plan.lockFile, lock);
  return { networks: new Map(networks), lock };
}
