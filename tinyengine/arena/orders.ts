import type { Block } from './blocks.js';

type Key = (block: Block) => number;

const keys: readonly Key[] = [
  ({ bytes }) => -bytes,
  ({ bytes, lower, upper }) => -bytes * (upper - lower),
  ({ lower, upper }) => lower - upper,
  ({ lower }) => lower,
];

/** Orders in which first fit does well: large, large for long, long, early blocks first. None is the best for every network. */
export function* ordersOf(blocks: readonly Block[]): Generator<readonly number[]> {
  for (const key of keys) yield sortedBy(blocks.map(key));
}

/** Indices from the least key to the greatest; equal ones as they are. */
export function sortedBy(key: ArrayLike<number>): readonly number[] {
  return Array.from({ length: key.length }, (_, index) => index).sort((a, b) => key[a]! - key[b]! || a - b);
}
