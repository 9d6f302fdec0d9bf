import { sortedBy } from './orders.js';
import type { Buffer } from './types.js';

/** Bytes that no packing can do without: the most alive at once, or up to where the highest fixed buffer reaches. */
export function lowerBound(buffers: readonly Buffer[]): number {
  const begins = Float64Array.from(buffers, ({ lower }) => lower);
  const ends = Float64Array.from(buffers, ({ upper }) => upper);
  const byBegin = sortedBy(begins);
  const byEnd = sortedBy(ends);
  let alive = 0;
  let most = 0;
  let ended = 0;
  for (const index of byBegin) {
    // What ends makes room for what begins at the same time.
    for (; ends[byEnd[ended]!]! <= begins[index]!; ended += 1) alive -= buffers[byEnd[ended]!]!.size;
    alive += buffers[index]!.size;
    most = Math.max(most, alive);
  }
  return buffers.reduce((height, { fixed, size }) => Math.max(height, (fixed ?? 0) + size), most);
}
