import type { Rules } from './evolve.js';
import type { Random } from './random.js';
import { canonical, randomGenome, smallest, type Genome } from './genome.js';
import type { Costs } from './costs.js';
import type { Space } from './space.js';

interface Sample {
  readonly genome: Genome;
  readonly macs: number;
}

/** A resolution and width, with statistics of its networks that meet a board's limits. */
export interface SubSpace {
  readonly resolution: number;
  readonly width: number;
  /** Networks that fit: the smallest, then random ones in the order drawn. */
  readonly fitting: readonly Sample[];
  readonly meanMacs: number;
}

interface NarrowOptions {
  readonly macsOf: Costs['macs'];
  /** If bounds rule out the smallest network of a sub-space, the sub-space is skipped. */
  readonly rules: Rules<Genome>;
  /**
   * A random stream for a sub-space. It is the same for every board, so that boards sample and measure the same
   * networks.
   */
  readonly randomFor: (name: string) => Random;
  readonly samples?: number;
}

/**
 * Stage 1 of TinyNAS (arXiv 2007.10319, section 3.1): ranks sub-spaces by the mean computation of their networks within
 * the limits. More computation is more promising. It samples every resolution and width and returns those with a
 * network that fits, the most promising first.
 */
export function narrow(space: Space, { macsOf, rules, randomFor, samples = 60 }: NarrowOptions): readonly SubSpace[] {
  const pairs = space.resolutions.flatMap((resolution) => space.widths.map((width) => ({ resolution, width })));
  return pairs
    .map((pair) => {
      const corner = { ...smallest(space), ...pair };
      const random = randomFor(`r${pair.resolution}-w${pair.width}`);
      const drawn = rules.mayBeFeasible(corner)
        ? Array.from({ length: samples }, () => randomGenome(space, random, pair))
        : [];
      const distinct = [...new Map([corner, ...drawn].map((genome) => [canonical(genome), genome])).values()];
      const fitting = distinct.filter(rules.isFeasible).map((genome) => ({ genome, macs: macsOf(genome) }));
      const total = fitting.reduce((sum, { macs }) => sum + macs, 0);
      return { ...pair, fitting, meanMacs: total / Math.max(1, fitting.length) };
    })
    .filter(({ fitting }) => fitting.length > 0)
    .sort((a, b) => b.meanMacs - a.meanMacs || a.resolution - b.resolution || a.width - b.width);
}
