import { sortedBy } from './orders.js';
import type { Buffer, Extents } from './types.js';

/**
 * Returns a lower bound of the height of every packing: the most bytes alive at once, or the end of the highest fixed
 * buffer.
 */
export function lowerBound({ lower, upper, size }: Extents, buffers: readonly Buffer[]): number {
  const byEnd = sortedBy(upper);
  let alive = 0;
  let most = 0;
  let ended = 0;
  for (const index of sortedBy(lower)) {
    // Buffers that end at a time free their bytes for buffers that begin at that time.
    for (; upper[byEnd[ended]!]! <= lower[index]!; ended += 1) alive -= size[byEnd[ended]!]!;
    alive += size[index]!;
    most = Math.max(most, alive);
  }
  return buffers.reduce((height, { fixed, size: bytes }) => Math.max(height, (fixed ?? 0) + bytes), most);
}
