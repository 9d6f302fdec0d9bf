import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { sortedBy } from './orders.js';
import { search, type Found } from './search.js';
import type { Sections } from './sections.js';

/** Nodes of the first attempts; later ones get more, so that with nodes enough one goes to the end. */
const firstNodes = 2000;
const growth = 1.1;

/** How much an attempt cares for what earlier ones had no room for, in units of the logarithm of a buffer's extent. */
const cares = [0, 2, 1, 3] as const;
const forgetting = 0.9;

/**
 * A search whose first choices are wrong does not end in a lifetime, one with luck at once: so it is begun again and again, each time with another ranking.
 * What there was no room for before is ranked higher, as in squeaky wheel optimisation. The seed is fixed: equal input gives equal bytes.
 */
export function searchWithRestarts(sections: Sections, capacity: number, nodes: number): Omit<Found, 'blame'> {
  const random = xoroshiro128plus(1);
  const noise = (): number => uniformInt(random, -1000, 1000) / 20_000;
  const extents = extentsOf(sections);
  const blame = new Float64Array(sections.size.length);
  let used = 0;
  for (let attempt = 0; used < nodes; attempt += 1) {
    const extent = extents[attempt % extents.length]!;
    const care = cares[Math.floor(attempt / extents.length) % cares.length]!;
    const most = Math.max(1, ...blame);
    const key = extent.map((value, buffer) => -value - noise() - (care * blame[buffer]!) / most);
    const found = search(sections, capacity, ranksOf(key), Math.min(nodes - used, firstNodes * growth ** attempt));
    used += found.nodes;
    if (found.complete) return { offsets: found.offsets, complete: true, nodes: used };
    const worst = Math.max(1, ...found.blame);
    blame.forEach((value, buffer) => (blame[buffer] = forgetting * value + found.blame[buffer]! / worst));
  }
  return { offsets: null, complete: false, nodes: used };
}

/** Four ideas of which buffers are awkward, as logarithms: long ones, large and long ones, those alive when space is tight, both. */
function extentsOf({ count, from, to, size, alive }: Sections): readonly Float64Array[] {
  const tight = Array.from({ length: count }, (_, section) =>
    alive[section]!.reduce((sum, buffer) => sum + size[buffer]!, 0),
  );
  const length = size.map((_, buffer) => Math.log(to[buffer]! - from[buffer]!));
  const area = size.map((bytes, buffer) => Math.log(Math.max(1, bytes)) + length[buffer]!);
  const pressure = size.map((_, buffer) => Math.log(Math.max(1, ...tight.slice(from[buffer]!, to[buffer]!))));
  return [length, area, pressure.map((value, buffer) => 4 * value + 0.5 * length[buffer]!), pressure];
}

function ranksOf(key: Float64Array): Int32Array {
  const rank = new Int32Array(key.length);
  sortedBy(key).forEach((buffer, position) => (rank[buffer] = position));
  return rank;
}
