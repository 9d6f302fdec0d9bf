import type { Blocks } from './blocks.js';
import type { Extents } from './types.js';

/**
 * Buffers by time, so that only buffers are compared that may be alive together. A bucket is an interval of time.
 * Buckets of four lengths cover all time, and a buffer is in the one or two buckets of the shortest length that hold
 * it:
 *
 *   time      0 ──────────────────────────── 63
 *   length 64 [                                ]   a long buffer
 *   length 16 [      ][      ][      ][        ]   …
 *   length 4  [ ][ ][ ][ ] …                       a short one
 */
export interface TimeBuckets {
  /** Bucket b has room for its buffers at room[b] … room[b + 1] - 1. */
  readonly room: Int32Array;
  /** By buffer, its one or two buckets; -1 in place of the second if it has one. */
  readonly own: Int32Array;
  /**
   * The buckets that the members of block b are compared with, at views[first[b]] … views[first[b + 1] - 1]: pairs of
   * an index into `Blocks.members` and a bucket.
   */
  readonly views: Int32Array;
  readonly first: Int32Array;
}

/** The number of buckets of each length, and the buffers per bucket that make the shorter lengths worthwhile. */
const counts = [64, 16, 4, 1];
const fewBuffers = 16;

export function timeBucketsOf({ lower, upper }: Extents, blocks: Blocks): TimeBuckets {
  const start = lower.reduce((least, time) => Math.min(least, time), Infinity);
  const time = upper.reduce((most, end) => Math.max(most, end), start + 1) - start;
  const levels = counts.filter((count) => count === 1 || count * fewBuffers <= lower.length);
  // by level and buffer, the first and last bucket in which it is alive
  const spans = new Int32Array(2 * levels.length * lower.length);
  const own = new Int32Array(2 * lower.length).fill(-1);
  let base = 0;
  levels.forEach((count, level) => {
    const last = base + count - 1;
    for (let buffer = 0, at = 2 * level * lower.length; buffer < lower.length; buffer += 1, at += 2) {
      const from = base + Math.floor(((lower[buffer]! - start) * count) / time);
      const to = Math.min(base + Math.floor(((upper[buffer]! - 1 - start) * count) / time), last);
      [spans[at], spans[at + 1]] = [from, to];
      if (own[2 * buffer]! >= 0 || to - from > 1) continue;
      own[2 * buffer] = from;
      if (to > from) own[2 * buffer + 1] = to;
    }
    base += count;
  });
  const room = new Int32Array(base + 1);
  for (const bucket of own) if (bucket >= 0) room[bucket + 1]! += 1;
  for (let bucket = 0; bucket < base; bucket += 1) room[bucket + 1]! += room[bucket]!;
  const views: number[] = [];
  const first = new Int32Array(blocks.count + 1);
  for (let block = 0; block < blocks.count; block += 1) {
    for (let member = blocks.first[block]!; member < blocks.first[block + 1]!; member += 1)
      for (let level = 0; level < levels.length; level += 1) {
        const at = 2 * (level * lower.length + blocks.members[member]!);
        for (let bucket = spans[at]!; bucket <= spans[at + 1]!; bucket += 1)
          if (room[bucket + 1]! > room[bucket]!) views.push(member, bucket);
      }
    first[block + 1] = views.length;
  }
  return { room, own, views: Int32Array.from(views), first };
}
