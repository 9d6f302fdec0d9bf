import { type Numbers } from '../networks/random.js';
import { likeList, type List } from './tree.js';

/** A changed part, and a description of the change. */
export interface Change {
  readonly what: string;
  readonly to: unknown;
}

const below = (random: Numbers, count: number): number => Math.floor(random() * count);
const pick = <T>(random: Numbers, items: readonly T[]): T => items[below(random, items.length)]!;

/** Changes a number, or the null in its place. @param siblings the values of other entries in the same place */
export function changedNumber(value: number | null, siblings: readonly unknown[], random: Numbers): Change {
  const own = value ?? 0;
  const known = siblings.filter((sibling) => typeof sibling === 'number');
  const most = Math.max(own, ...known);
  return pick(random, [
    { what: 'one more', to: own + 1 },
    { what: 'one less', to: own - 1 },
    { what: 'zero', to: 0 },
    { what: 'most of 8 bits', to: 0xff },
    { what: 'most of 16 bits', to: 0xffff },
    { what: 'negative', to: -own - 1 },
    { what: 'double', to: 2 * own },
    { what: 'half', to: Math.floor(own / 2) },
    { what: 'random', to: below(random, most + 3) },
    { what: "a sibling's", to: pick(random, siblings.length === 0 ? [own] : siblings) },
    { what: 'null', to: null },
  ]);
}

/** Changes which entries a list has; the entries themselves stay. */
export function changedList(list: List, random: Numbers): Change {
  const items = [...list];
  const [i, k] = [below(random, items.length), below(random, items.length)];
  return pick(random, [
    { what: `entries ${i} and ${k} swapped`, to: likeList(list, items.with(i, items[k]).with(k, items[i])) },
    { what: `entry ${i} for entry ${k}`, to: likeList(list, items.with(k, items[i])) },
    { what: `no entry ${i}`, to: likeList(list, items.toSpliced(i, 1)) },
    { what: `entry ${i} twice`, to: likeList(list, items.toSpliced(i, 0, items[i])) },
    { what: 'reversed', to: likeList(list, items.toReversed()) },
  ]);
}
