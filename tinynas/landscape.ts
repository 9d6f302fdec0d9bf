import type { Landscape, Rules } from './evolve.js';
import { featuresOf } from './features.js';
import { canonical, crossover, mutate, neighbours, type Genome } from './genome.js';
import type { SubSpace } from './narrow.js';
import type { Space } from './space.js';
import type { InputSize } from './structure.js';

/** Sub-spaces stage 2 proposes networks from. Mean computation prunes well and decides badly, so several stay. */
const keep = 4;

/**
 * What stage 1 leaves to stage 2: a space to move in and where to begin.
 * @param subSpaces those in which something fits, the most promising first
 */
export function createLandscape(
  space: Space,
  size: InputSize,
  subSpaces: readonly SubSpace[],
  rules: Rules<Genome>,
): { readonly landscape: Landscape<Genome>; readonly seeds: readonly Genome[] } {
  const kept = subSpaces.slice(0, keep);
  const names = new Set(kept.map(nameOf));
  const landscape: Landscape<Genome> = {
    key: canonical,
    features: featuresOf(space, size),
    mutate: (genome, random) => mutate(genome, space, random),
    crossover,
    neighbours: (genome) => neighbours(genome, space),
    rules,
    isPromising: (genome) => names.has(nameOf(genome)),
  };
  return { landscape, seeds: interleave(kept.map(seedsOf)) };
}

const nameOf = ({ resolution, width }: Pick<Genome, 'resolution' | 'width'>): string => `r${resolution}-w${width}`;

/** In turn the one with most computation left, which is likely good, and a random one, which the predictor learns from. */
function seedsOf({ fitting }: SubSpace): readonly Genome[] {
  const bySize = [...fitting].sort((a, b) => b.macs - a.macs);
  return interleave([bySize, fitting]).map(({ genome }) => genome);
}

/** The first of each list, the second of each, and so on. */
function interleave<Item>(lists: readonly (readonly Item[])[]): readonly Item[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, position) =>
    lists.flatMap((list) => list.slice(position, position + 1)),
  ).flat();
}
