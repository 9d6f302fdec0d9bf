import type { Block } from './blocks.js';
import type { Buffer } from './types.js';

/**
 * Buffers by time, so that only those are compared that may be alive together. A lane is a stretch of time; lanes of four lengths lie over one another, and
 * a buffer is in the one or two of the shortest length that hold it:
 *
 *   time      0 ──────────────────────────── 63
 *   length 64 [                                ]   a long buffer
 *   length 16 [      ][      ][      ][        ]   …
 *   length 4  [ ][ ][ ][ ] …                       a short one
 */
export interface Lanes {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly size: Float64Array;
  /** Lane l has room for the buffers it may hold at room[l] … room[l + 1] - 1. */
  readonly room: Int32Array;
  /** By buffer, the lanes it is in. */
  readonly own: readonly (readonly number[])[];
  /** By block, the lanes each of its members has to look at: pairs of member and lane. */
  readonly views: readonly Int32Array[];
}

/** Lanes of each length, and how many buffers each of the shortest has to be for. */
const counts = [64, 16, 4, 1];
const fewBuffers = 16;

export function lanesOf(buffers: readonly Buffer[], blocks: readonly Block[]): Lanes {
  const start = buffers.reduce((least, { lower }) => Math.min(least, lower), Infinity);
  const time = buffers.reduce((most, { upper }) => Math.max(most, upper), start + 1) - start;
  let first = 0;
  const levels = counts
    .filter((count) => count === 1 || count * fewBuffers <= buffers.length)
    .map((count) => {
      const base = first;
      first += count;
      const lane = (at: number): number => base + Math.floor(((at - start) * count) / time);
      return ({ lower, upper }: Buffer): readonly [number, number] => [
        lane(lower),
        Math.min(lane(upper - 1), first - 1),
      ];
    });
  const own = buffers.map((buffer) => {
    const [from, to] = levels.map((level) => level(buffer)).find(([low, high]) => high - low < 2)!;
    return from === to ? [from] : [from, to];
  });
  const room = new Int32Array(first + 1);
  for (const lanes of own) for (const lane of lanes) room[lane + 1]! += 1;
  for (let lane = 0; lane < first; lane += 1) room[lane + 1]! += room[lane]!;
  const isUsed = (lane: number): boolean => room[lane + 1]! > room[lane]!;
  return {
    lower: Float64Array.from(buffers, ({ lower }) => lower),
    upper: Float64Array.from(buffers, ({ upper }) => upper),
    size: Float64Array.from(buffers, ({ size }) => size),
    room,
    own,
    views: blocks.map(({ members }) => {
      const pairs: number[] = [];
      members.forEach((buffer, member) => {
        for (const level of levels) {
          const [from, to] = level(buffers[buffer]!);
          for (let lane = from; lane <= to; lane += 1) if (isUsed(lane)) pairs.push(member, lane);
        }
      });
      return Int32Array.from(pairs);
    }),
  };
}
