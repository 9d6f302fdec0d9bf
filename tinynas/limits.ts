import type { Cost } from '../tinyengine/cost/cost.js';

/** What a board has left for the network beside the application; null where there is no budget. */
export interface Limits {
  readonly sramBytes: number | null;
  readonly flashBytes: number | null;
  /** Instructions of one inference. */
  readonly instructions: number | null;
  /**
   * Bytes of stack that the firmware reserves and the application leaves to an inference. Only stack beyond it counts
   * as the network's SRAM.
   */
  readonly reservedStackBytes?: number;
}

/** What a network needs of each limited resource. */
export interface Needs {
  readonly sramBytes: number;
  readonly flashBytes: number;
  readonly instructions: number;
}

export interface Shortfall {
  readonly resource: keyof Needs;
  readonly needed: number;
  readonly limit: number;
}

export const needsOf = (
  { arenaBytes, stackBytes, flashBytes, instructions }: Cost,
  { reservedStackBytes = 0 }: Limits,
): Needs => ({
  sramBytes: arenaBytes + Math.max(0, stackBytes - reservedStackBytes),
  flashBytes,
  instructions,
});

const resources = ['sramBytes', 'flashBytes', 'instructions'] as const;

/** All limits that a network exceeds; none when it fits. */
export const shortfalls = (cost: Cost, limits: Limits): readonly Shortfall[] =>
  shortfallsOf(needsOf(cost, limits), limits);

/** The same for needs that were measured. */
export function shortfallsOf(needs: Needs, limits: Limits): readonly Shortfall[] {
  return resources.flatMap((resource) => {
    const limit = limits[resource];
    return limit !== null && needs[resource] > limit ? [{ resource, needed: needs[resource], limit }] : [];
  });
}

export const fits = (cost: Cost, limits: Limits): boolean => shortfalls(cost, limits).length === 0;
