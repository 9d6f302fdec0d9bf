import { createHash } from 'node:crypto';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A stream of choices that a seed decides; every use advances it. */
export interface Random {
  /** 0 … bound - 1, evenly. */
  readonly integer: (bound: number) => number;
  /** One entry of a list that is not empty, evenly. */
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** True with the probability given, in steps of one millionth. */
  readonly chance: (probability: number) => boolean;
}

/** The stream of a seed and a purpose, so that one use drawing more numbers does not move the others. */
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
