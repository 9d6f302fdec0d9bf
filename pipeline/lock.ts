import { isDeepStrictEqual } from 'node:util';
import { formatFile } from '../schemas/format.js';
import type { Lock, LockedBoard, LockedNetwork } from '../schemas/types.js';
import { writeIfChanged } from './write.js';

/** Text for each reason why a lock is stale. */
const names: Readonly<Record<keyof LockedNetwork, string>> = {
  supernet: 'another supernet',
  space: 'another search space',
  model: 'another model',
  input: 'another input size',
  data: 'other data',
  contract: 'another arithmetic contract',
};

/**
 * Why a board's entry can't be used for today's project; empty where it can. Only changes that decide a network's
 * accuracy count. After a change of budgets or application, `check` judges the locked network again.
 */
export function staleness(lock: Lock | null, board: string, today: LockedNetwork): readonly string[] {
  if (lock === null) return ['there is no lock'];
  const changed = (Object.keys(names) as (keyof LockedNetwork)[]).filter(
    (key) => !isDeepStrictEqual(lock.network[key], today[key]),
  );
  if (changed.length > 0) return changed.map((key) => names[key]);
  return lock.boards[board] === undefined ? ['the lock does not have this board'] : [];
}

/**
 * Returns a lock with these boards replaced. Entries of other boards stay unless they are stale. Boards are in
 * alphabetical order.
 */
export function withBoards(
  lock: Lock | null,
  network: LockedNetwork,
  search: Lock['search'],
  boards: Readonly<Record<string, LockedBoard>>,
): Lock {
  const kept = Object.entries(lock?.boards ?? {}).filter(([board]) => staleness(lock, board, network).length === 0);
  const all = Object.entries({ ...Object.fromEntries(kept), ...boards }).sort(([a], [b]) => (a < b ? -1 : 1));
  return { version: 1, network, search, boards: Object.fromEntries(all) };
}

/** Writes the lock. Equal locks give equal bytes. */
export const writeLock = (path: string, lock: Lock): Promise<void> => writeIfChanged(path, formatFile('lock', lock));
