import { McunetError } from '../errors/error.js';
import type { Lock } from '../schemas/types.js';
import { withBoards, staleness } from './lock.js';
import { fromLock, lockedNetworks } from './locked.js';
import type { BoardNetwork } from './network.js';
import type { Plan } from './plan.js';
import { searchBoards } from './search.js';
import { readSource } from './source.js';
import type { World } from './world.js';

/** `auto` searches what the lock lacks or has stale, `frozen` makes that an error, `always` searches. */
export type SearchMode = 'auto' | 'frozen' | 'always';

export interface Choices {
  /** By board, in the plan's order; an error where there is no network for it. */
  readonly networks: ReadonlyMap<string, BoardNetwork | McunetError>;
  /** What is to be written; null where nothing was searched. */
  readonly lock: Lock | null;
}

/** A network for every board: brought along, locked, or searched. Changes no file but caches. */
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
  return { networks: new Map(networks), lock: entries.length > 0 ? lock : null };
}
