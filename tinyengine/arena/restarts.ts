import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { sortedBy } from './orders.js';
import { rankingsOf } from './rankings.js';
import { search, type Found } from './search.js';
import type { Sections } from './sections.js';

/** Nodes of the first attempt, and how much more each next one gets, so that with nodes enough one goes to the end. */
const firstNodes = 4000;
const growth = 1.04;

/** What the buffer with the most blame gains in a ranking, in turn: e² times as awkward. */
const gains = [0, 2] as const;
/** What remains of blame after each attempt. */
const memory = 0.9;
/** Rankings differ by up to this from attempt to attempt. */
const noise = 0.05;

/**
 * A search that began with wrong choices does not end in a lifetime, one that began with right ones ends at once. So it is begun again and again, each time
 * with another ranking, in which the buffers that there was no room for before come earlier. The seed is fixed: equal input gives equal bytes.
 */
export function searchWithRestarts(sections: Sections, capacity: number, nodes: number): Omit<Found, 'blame'> {
  const random = xoroshiro128plus(1);
  const rankings = rankingsOf(sections);
  const blames = rankings.map(({ awkward }) => new Float64Array(awkward.length));
  let used = 0;
  for (let attempt = 0; used < nodes; attempt += 1) {
    const { awkward, tightFirst } = rankings[attempt % rankings.length]!;
    const blame = blames[attempt % rankings.length]!;
    const gain = gains[Math.floor(attempt / rankings.length) % gains.length]! / mostOf(blame);
    const key = awkward.map((value, buffer) => {
      const shaken = value + (noise * uniformInt(random, -1000, 1000)) / 1000;
      return -(shaken + gain * blame[buffer]!);
    });
    const limit = Math.min(nodes - used, firstNodes * growth ** attempt);
    const found = search(sections, capacity, { order: sortedBy(key), tightFirst, nodes: limit });
    used += found.nodes;
    if (found.complete) return { offsets: found.offsets, complete: true, nodes: used };
    const most = mostOf(found.blame);
    found.blame.forEach((times, buffer) => (blame[buffer] = memory * blame[buffer]! + times / most));
  }
  return { offsets: null, complete: false, nodes: used };
}

function mostOf(blame: Float64Array): number {
  return blame.reduce((most, value) => Math.max(most, value), 1);
}
