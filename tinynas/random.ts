import { createHash } from 'node:crypto';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A random stream that a seed determines. Every call advances it. */
export interface Random {
  /** A uniform integer of 0 … bound - 1. */
  readonly integer: (bound: number) => number;
  /** A uniform choice from a list that is not empty. */
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** True with this probability, in steps of one millionth. */
  readonly chance: (probability: number) => boolean;
}

/**
 * The random stream of a seed and a purpose. Streams of other purposes are independent of the numbers drawn from it.
 */
export function createRandom(seed: number, purpose: string): Random {
  const state = createHash('sha256').update(`${seed}:${purpose}`).digest().readInt32LE(0);
  const generator = xoroshiro128plus(state);
  const integer = (bound: number): number => uniformInt(generator, 0, bound - 1);
  return {
    integer,
    pick: (items) => items[integer(items.length)]!,
    chance: (probability) => integer(1_000_000) < probability * 1_000_000,
  };
}
