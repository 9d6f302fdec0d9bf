import type { Buffer } from './types.js';

/** Bytes that no packing can do without: the most alive at once, or up to where the highest fixed buffer reaches. */
export function lowerBound(buffers: readonly Buffer[]): number {
  const changes = buffers.flatMap(({ lower, upper, size }) => [
    { time: lower, bytes: size },
    { time: upper, bytes: -size },
  ]);
  // What ends makes room for what begins at the same time.
  changes.sort((a, b) => a.time - b.time || a.bytes - b.bytes);
  let alive = 0;
  let most = 0;
  for (const { bytes } of changes) {
    alive += bytes;
    if (alive > most) most = alive;
  }
  return buffers.reduce((height, { fixed, size }) => Math.max(height, (fixed ?? 0) + size), most);
}
