import type { Blocks } from './blocks.js';
import { lazy } from './lazy.js';

/** Indices in the order in which they are processed. */
export type Order = ArrayLike<number>;

type Key = (blocks: Blocks, block: number) => number;

const keys: readonly Key[] = [
  ({ bytes }, block) => -bytes[block]!,
  ({ bytes, lower, upper }, block) => -bytes[block]! * (upper[block]! - lower[block]!),
  ({ lower, upper }, block) => lower[block]! - upper[block]!,
  ({ lower }, block) => lower[block]!,
];

/**
 * Orders that suit first fit: by size, by size times life, by life, by start. No order is the best for every network.
 * Each order is computed on first use.
 */
export const ordersOf = (blocks: Blocks): readonly (() => Order)[] =>
  keys.map((key) => lazy(() => sortedBy(blocks.bytes.map((_, block) => key(blocks, block)))));

/** Length of the runs that are sorted by insertion before they are merged. */
const run = 8;

/**
 * Returns the indices from the least key to the greatest; the sort is stable. It is a merge sort by hand, because calls
 * of a comparison function would dominate the time of a packing.
 */
export function sortedBy(key: Float64Array): Int32Array {
  const { length } = key;
  let sorted = new Int32Array(length);
  for (let from = 0; from < length; from += run)
    for (let i = from; i < Math.min(from + run, length); i += 1) {
      let place = i;
      for (; place > from && key[sorted[place - 1]!]! > key[i]!; place -= 1) sorted[place] = sorted[place - 1]!;
      sorted[place] = i;
    }
  let merged = new Int32Array(length);
  for (let width = run; width < length; width *= 2) {
    for (let from = 0; from < length; from += 2 * width) {
      const [middle, end] = [Math.min(from + width, length), Math.min(from + 2 * width, length)];
      for (let to = from, left = from, right = middle; to < end; to += 1) {
        const isLeft = right >= end || (left < middle && key[sorted[left]!]! <= key[sorted[right]!]!);
        merged[to] = sorted[isLeft ? left++ : right++]!;
      }
    }
    [sorted, merged] = [merged, sorted];
  }
  return sorted;
}
