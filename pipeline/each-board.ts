import { McunetError } from '../errors/error.js';
import type { PlannedBoard } from './plan.js';
import type { World } from './world.js';

/** Does the same for every board, a few at a time. What one board runs into is its own answer and keeps no other from going on. */
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
      // Inside a promise, so that what is thrown at once is caught as well.
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
