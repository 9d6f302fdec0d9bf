import { McunetError, type Problem } from '../errors/error.js';

/** What a call gives, or its mistake, so that others are looked for as well. A defect is thrown on. */
export async function attempt<Result>(call: () => Promise<Result>): Promise<Result | McunetError> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof McunetError) return error;
    throw error;
  }
}

/** The mistakes that an attempt ended with, each by itself; none where it gave a result. */
export function mistakesOf(outcome: unknown): readonly Problem[] {
  if (!(outcome instanceof McunetError)) return [];
  const { related = [], ...problem } = outcome.problem;
  return [problem, ...related];
}
