import { McunetError, type Problem } from '../../errors/error.js';

/**
 * Returns the problem of the McunetError that a call throws. Any other error is rethrown, so that a defect fails the
 * test.
 */
export function problemOf(call: () => unknown): Problem {
  try {
    call();
  } catch (error) {
    if (error instanceof McunetError) return error.problem;
    throw error;
  }
  throw new Error('expected a mistake to be found');
}

/** Does the same for a promise. */
export const problemOfPromise = (promise: Promise<unknown>): Promise<Problem> =>
  promise.then(
    () => {
      throw new Error('expected a mistake to be found');
    },
    (error: unknown) => {
      if (error instanceof McunetError) return error.problem;
      throw error;
    },
  );
