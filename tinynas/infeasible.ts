import type { Costs } from './costs.js';
import { canonical, smallest, type Genome } from './genome.js';
import { needsOf, shortfalls, type Limits, type Needs, type Shortfall } from './limits.js';
import type { Space } from './space.js';

/** The network that exceeds the limits least, where no network meets them. */
export interface LeastInfeasible {
  readonly genome: Genome;
  readonly canonical: string;
  /** What it needs. Limits of this size would be enough. */
  readonly needs: Needs;
  readonly shortfalls: readonly Shortfall[];
}

/**
 * Finds the least infeasible among the smallest networks of each resolution and width: fewest limits exceeded, then the
 * smallest factor. Every other network of the space needs at least as much Flash, time, stack and live bytes as one of
 * these. Its arena may nevertheless be a little smaller, because `balanced` uses up to a tenth more arena for larger
 * steps.
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
