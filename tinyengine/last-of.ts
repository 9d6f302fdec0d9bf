/** Runs a generator that reports progress, and returns its final value. */
export function lastOf<Result>(steps: Iterator<unknown, Result>): Result {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}
