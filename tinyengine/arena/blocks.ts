import type { Buffer } from './types.js';

/**
 * The units of packing: single buffers, and rigid groups, whose buffers move together. Blocks are ordered by their
 * first buffer.
 */
export interface Blocks {
  readonly count: number;
  /**
   * The buffers of block b are members[first[b]] … members[first[b + 1] - 1]. `at` is the distance in bytes from the
   * block's base to each of them, 0 or more.
   */
  readonly first: Int32Array;
  readonly members: Int32Array;
  readonly at: Float64Array;
  /** The base of a block whose offset is fixed; -1 for the others. */
  readonly fixed: Float64Array;
  readonly bytes: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

export function blocksOf(buffers: readonly Buffer[]): Blocks {
  const blockOf = new Int32Array(buffers.length);
  const groups = new Map<number, number>();
  let count = 0;
  buffers.forEach(({ rigid }, index) => {
    const known = rigid && groups.get(rigid.group);
    if (rigid && known === undefined) groups.set(rigid.group, count);
    blockOf[index] = known ?? count++;
  });

  const first = new Int32Array(count + 1);
  for (const block of blockOf) first[block + 1]! += 1;
  for (let block = 0; block < count; block += 1) first[block + 1]! += first[block]!;
  const end = first.slice();
  const members = new Int32Array(buffers.length);
  const at = new Float64Array(buffers.length);
  const fixed = new Float64Array(count).fill(-1);
  const bytes = new Float64Array(count);
  const lower = new Float64Array(count).fill(Infinity);
  const upper = new Float64Array(count).fill(-Infinity);
  for (let index = 0; index < buffers.length; index += 1) {
    const buffer = buffers[index]!;
    const block = blockOf[index]!;
    const place = end[block]!++;
    members[place] = index;
    at[place] = buffer.rigid?.at ?? 0;
    if (buffer.fixed !== undefined) fixed[block] = buffer.fixed - at[place];
    bytes[block]! += buffer.size;
    lower[block] = Math.min(lower[block]!, buffer.lower);
    upper[block] = Math.max(upper[block]!, buffer.upper);
  }
  return { count, first, members, at, fixed, bytes, lower, upper };
}
