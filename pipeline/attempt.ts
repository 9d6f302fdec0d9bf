import { McunetError, type Problem } from '../errors/error.js';

/**
 * Returns the result of a call, or its mistake as a value, so that a caller can collect several mistakes. A defect is
 * thrown again.
 */
export async function attempt<Result>(call: () => Promise<Result>): Promise<Result | McunetError> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof McunetError) return error;
    throw error;
  }
}

/** The mistakes that an attempt ended with; none where it gave a result. */
export function mistakesOf(outcome: unknown): readonly Problem[] {
  if (!(outcome instanceof McunetError)) return [];
  const { related = [], ...problem } = outcome.problem;
  return [problem, ...related];
}
