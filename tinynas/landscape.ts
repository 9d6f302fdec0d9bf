import type { Landscape, Rules } from './evolve.js';
import { featuresOf } from './features.js';
import { canonical, crossover, mutate, neighbours, type Genome } from './genome.js';
import type { SubSpace } from './narrow.js';
import type { Space } from './space.js';
import type { InputSize } from './structure.js';

/**
 * Number of sub-spaces for stage 2. Mean computation excludes bad sub-spaces well but does not find the best one, so
 * several stay.
 */
const keep = 4;

/**
 * Turns the result of stage 1 into a landscape and its seeds for stage 2.
 * @param subSpaces sub-spaces with a network that fits, the most promising first
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

/**
 * Alternates between the networks with most computation, which are likely good, and random ones, which train the
 * predictor.
 */
function seedsOf({ fitting }: SubSpace): readonly Genome[] {
  const bySize = [...fitting].sort((a, b) => b.macs - a.macs);
  return interleave([bySize, fitting]).map(({ genome }) => genome);
}

/** Interleaves lists: the first item of each, the second of each, and so on. */
function interleave<Item>(lists: readonly (readonly Item[])[]): readonly Item[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, position) =>
    lists.flatMap((list) => list.slice(position, position + 1)),
  ).flat();
}
