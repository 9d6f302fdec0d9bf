import type { Cost } from '../tinyengine/cost/cost.js';
import { fits, needsOf, type Limits } from './limits.js';

/** A network that was measured on all validation images. */
export interface Evaluated {
  readonly canonical: string;
  /** Number of validation images that it classifies correctly. */
  readonly correct: number;
  readonly cost: Cost;
}

/**
 * Compares networks for sorting, best first: more correct images, then less latency, SRAM and Flash. The canonical
 * string decides last, so that no two are equal.
 */
export const rank =
  (limits: Limits) =>
  (a: Evaluated, b: Evaluated): number => {
    const [left, right] = [needsOf(a.cost, limits), needsOf(b.cost, limits)];
    return (
      b.correct - a.correct ||
      left.instructions - right.instructions ||
      left.sramBytes - right.sramBytes ||
      left.flashBytes - right.flashBytes ||
      (a.canonical < b.canonical ? -1 : a.canonical > b.canonical ? 1 : 0)
    );
  };

/**
 * Chooses again among networks that are already measured, for instance after the real link has shown the error of the
 * prediction.
 * @returns the best network that fits; null when none does
 */
export function reselect(evaluated: readonly Evaluated[], limits: Limits): Evaluated | null {
  return evaluated.filter(({ cost }) => fits(cost, limits)).sort(rank(limits))[0] ?? null;
}
