import { sortedBy } from './orders.js';
import type { Buffer, Extents } from './types.js';

/** Bytes that no packing can do without: the most alive at once, or up to where the highest fixed buffer reaches. */
export function lowerBound({ lower, upper, size }: Extents, buffers: readonly Buffer[]): number {
  const byEnd = sortedBy(upper);
  let alive = 0;
  let most = 0;
  let ended = 0;
  for (const index of sortedBy(lower)) {
    // What ends makes room for what begins at the same time.
    for (; upper[byEnd[ended]!]! <= lower[index]!; ended += 1) alive -= size[byEnd[ended]!]!;
    alive += size[index]!;
    most = Math.max(most, alive);
  }
  return buffers.reduce((height, { fixed, size: bytes }) => Math.max(height, (fixed ?? 0) + bytes), most);
}
