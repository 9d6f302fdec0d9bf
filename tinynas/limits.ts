import type { Cost } from '../tinyengine/cost/cost.js';

/** What a board has left for the network beside the application; null where nothing is budgeted. */
export interface Limits {
  readonly sramBytes: number | null;
  readonly flashBytes: number | null;
  /** Of one inference. */
  readonly instructions: number | null;
  /** Stack the firmware reserves and the application leaves to an inference; the network's SRAM counts only what it needs beyond. */
  readonly reservedStackBytes?: number;
}

/** What a network needs of each thing that has a limit. */
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

/** Every limit a network exceeds; none when it fits. */
export const shortfalls = (cost: Cost, limits: Limits): readonly Shortfall[] =>
  shortfallsOf(needsOf(cost, limits), limits);

/** The same from needs that were measured. */
export function shortfallsOf(needs: Needs, limits: Limits): readonly Shortfall[] {
  return resources.flatMap((resource) => {
    const limit = limits[resource];
    return limit !== null && needs[resource] > limit ? [{ resource, needed: needs[resource], limit }] : [];
  });
}

export const fits = (cost: Cost, limits: Limits): boolean => shortfalls(cost, limits).length === 0;
