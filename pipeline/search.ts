import { join } from 'node:path';
import { McunetError } from '../errors/error.js';
import type { Manifest } from '../schemas/manifest.js';
import type { LockedBoard } from '../schemas/types.js';
import type { Limits } from '../tinynas/limits.js';
import { search, type BoardResult } from '../tinynas/search.js';
import { folderStore } from '../tinynas/store.js';
import { eachBoard } from './each-board.js';
import { schedulingOf } from './generate.js';
import type { Plan, PlannedBoard } from './plan.js';
import { measureApplication, type Application } from './search/application.js';
import type { SearchContext } from './search/context.js';
import { limitsOf } from './search/limits.js';
import { settle } from './search/settle.js';
import type { SupernetSource } from './source.js';
import type { World } from './world.js';

/** A board that is searched: its application was measured, and these limits remain for the network. */
interface Ready {
  readonly board: PlannedBoard;
  readonly application: Application;
  readonly limits: Limits;
}

/**
 * Runs TinyNAS for boards without a usable lock entry. It measures each application, searches within the memory that
 * remains, and builds the best network. Where the linked firmware is larger than predicted, it chooses again among the
 * networks already measured.
 */
export async function searchBoards(
  world: World,
  plan: Plan,
  source: SupernetSource,
  boards: readonly PlannedBoard[],
): Promise<ReadonlyMap<string, LockedBoard | McunetError>> {
  const context = { world, plan, source };
  const measured = await eachBoard(world, boards, async (board): Promise<Ready> => {
    const application = await measureApplication(context, board);
    return { board, application, limits: limitsOf(plan, board, application) };
  });
  const results = await runSearch(
    context,
    [...measured.values()].flatMap((one) => (one instanceof McunetError ? [] : [one])),
  );
  return eachBoard(world, boards, async ({ id }) => {
    const ready = measured.get(id)!;
    if (ready instanceof McunetError) throw ready;
    return settle(context, { ...ready, result: results.get(id)! });
  });
}

async function runSearch(
  { world, plan, source }: SearchContext,
  boards: readonly Ready[],
): Promise<ReadonlyMap<string, BoardResult>> {
  if (boards.length === 0) return new Map();
  const { supernet, calibration, validation } = source;
  const results = await search({
    supernet,
    data: { calibration: calibration.images, validation: validation.images, labels: validation.labels! },
    boards: boards.map(({ board, limits }) => ({
      id: board.id,
      core: board.board.core,
      scheduling: schedulingOf(plan.manifest, board, limits.sramBytes),
      limits,
    })),
    ...searchSettings(plan.manifest),
    workers: world.workers,
    store: folderStore(join(plan.work, 'store')),
    progress: (event) => world.progress({ kind: 'search', ...event }),
  });
  return new Map(results.map((result) => [result.board, result]));
}

/** The manifest's `search` settings, with a signal that ends a search where its time is limited. */
export const searchSettings = ({ search: { seed, evaluations, time } }: Manifest) => ({
  seed,
  evaluations,
  ...(time !== null && { signal: AbortSignal.timeout(time / 1000) }),
});
