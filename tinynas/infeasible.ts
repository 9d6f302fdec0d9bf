import type { Costs } from './costs.js';
import { canonical, smallest, type Genome } from './genome.js';
import { needsOf, shortfalls, type Limits, type Needs, type Shortfall } from './limits.js';
import type { Space } from './space.js';

/** The network that comes nearest to limits nothing satisfies. */
export interface LeastInfeasible {
  readonly genome: Genome;
  readonly canonical: string;
  /** What it needs; limits as large as these would do. */
  readonly needs: Needs;
  readonly shortfalls: readonly Shortfall[];
}

/**
 * Of the smallest networks of each resolution and width, the one that exceeds the fewest limits, and those by the least factor.
 * Every other network of the space needs at least as much Flash, time, stack and bytes alive at once as one of these. Its arena may all the same be a
 * little smaller: `balanced` gives up to a tenth to larger steps.
 */
export function leastInfeasible(space: Space, costs: Costs, limits: Limits): LeastInfeasible {
  const candidates = space.resolutions.flatMap((resolution) =>
    space.widths.map((width) => {
      const genome = { ...smallest(space), resolution, width };
      const cost = costs.of(genome);
      const found = {
        genome,
        canonical: canonical(genome),
        needs: needsOf(cost, limits),
        shortfalls: shortfalls(cost, limits),
      };
      return {
        ...found,
        factor: Math.max(0, ...found.shortfalls.map(({ needed, limit }) => needed / Math.max(1, limit))),
      };
    }),
  );
  const [best] = candidates.sort(
    (a, b) => a.shortfalls.length - b.shortfalls.length || a.factor - b.factor || (a.canonical < b.canonical ? -1 : 1),
  );
  const { genome, canonical: name, needs, shortfalls: missing } = best!;
  return { genome, canonical: name, needs, shortfalls: missing };
}
