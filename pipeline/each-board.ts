import { McunetError } from '../errors/error.js';
import type { PlannedBoard } from './plan.js';
import type { World } from './world.js';

/**
 * Runs a task for every board, a few in parallel. An error of one board becomes its result and does not stop the
 * others.
 */
export async function eachBoard<Result>(
  { workers }: World,
  boards: readonly PlannedBoard[],
  work: (board: PlannedBoard) => Promise<Result>,
): Promise<ReadonlyMap<string, Result | McunetError>> {
  const results = new Map<string, Result | McunetError>();
  const waiting = [...boards];
  const lane = async (): Promise<void> => {
    for (let board = waiting.shift(); board !== undefined; board = waiting.shift()) {
      const one = board;
      // The call is inside a promise, so that errors thrown immediately are caught as well.
      results.set(
        one.id,
        await Promise.resolve()
          .then(() => work(one))
          .catch(problemOf),
      );
    }
  };
  await Promise.all(Array.from({ length: Math.min(workers, boards.length) }, lane));
  return new Map(boards.map(({ id }) => [id, results.get(id)!]));
}

function problemOf(error: unknown): McunetError {
  if (error instanceof McunetError) return error;
  throw error;
}
