import type { Buffer } from './types.js';

/** What moves as one: a buffer, or the buffers of a rigid group. */
export interface Block {
  /** Indices of buffers, and how far above the block's base each lies; the lowest at 0 or above. */
  readonly members: readonly number[];
  readonly at: readonly number[];
  /** The base, if the block must not move. */
  readonly fixed: number | undefined;
  readonly bytes: number;
  readonly lower: number;
  readonly upper: number;
}

/** Blocks in the order of their first buffers. */
export function blocksOf(buffers: readonly Buffer[]): readonly Block[] {
  const groups = new Map<number, number[]>();
  const members = buffers.flatMap(({ rigid }, index) => {
    if (rigid === undefined) return [[index]];
    const group = groups.get(rigid.group);
    if (group !== undefined) return (group.push(index), []);
    const begun = [index];
    groups.set(rigid.group, begun);
    return [begun];
  });
  return members.map((indices) => blockOf(buffers, indices));
}

function blockOf(buffers: readonly Buffer[], members: readonly number[]): Block {
  const at = members.map((index) => buffers[index]!.rigid?.at ?? 0);
  let [fixed, bytes, lower, upper]: [number | undefined, number, number, number] = [undefined, 0, Infinity, -Infinity];
  members.forEach((index, i) => {
    const buffer = buffers[index]!;
    if (buffer.fixed !== undefined) fixed = buffer.fixed - at[i]!;
    bytes += buffer.size;
    lower = Math.min(lower, buffer.lower);
    upper = Math.max(upper, buffer.upper);
  });
  return { members, at, fixed, bytes, lower, upper };
}
