import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { sortedBy } from './orders.js';
import { rankingsOf } from './rankings.js';
import { search, type Found } from './search.js';
import type { Sections } from './sections.js';

/** Nodes of the first attempt, and the growth factor of the next ones. With enough nodes an attempt completes. */
const firstNodes = 4000;
const growth = 1.04;

/** What the most blamed buffer gains in a ranking, by turns: nothing, or e² times the difficulty. */
const gains = [0, 2] as const;
/** The part of the blame that remains after each attempt. */
const memory = 0.9;
/** The most that random noise changes a ranking. */
const noise = 0.05;

/**
 * Repeats the exact search with different orders. A search that starts with a wrong choice takes practically forever;
 * one that starts well ends at once.
 * So each attempt uses another ranking, in which buffers that found no room before come earlier. The seed is fixed:
 * equal input gives equal bytes.
 */
export function searchWithRestarts(sections: Sections, capacity: number, nodes: number): Omit<Found, 'blame'> {
  const random = xoroshiro128plus(1);
  const rankings = rankingsOf(sections);
  const blames = rankings.map(({ difficulty }) => new Float64Array(difficulty.length));
  let used = 0;
  for (let attempt = 0; used < nodes; attempt += 1) {
    const { difficulty, tightFirst } = rankings[attempt % rankings.length]!;
    const blame = blames[attempt % rankings.length]!;
    const gain = gains[Math.floor(attempt / rankings.length) % gains.length]! / mostOf(blame);
    const key = difficulty.map((value, buffer) => {
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
