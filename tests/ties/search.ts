import type { Graph, TensorData } from '../../tinyengine/graph/graph.js';
import { numbers, type Numbers } from '../networks/numbers.js';

/** A random network in which only one scale is still open, and the first byte that it computes. */
export interface Draft {
  /** float32 numbers between which the scale is searched. The byte of every formula is monotonic in it. */
  readonly between: readonly [low: number, high: number];
  /** By name of a formula for the multiplier, the byte that it gives. */
  readonly byte: Readonly<Record<string, (scale: number) => number>>;
  readonly network: (scale: number) => Network;
}

/** A network of one operator. */
export interface Network {
  readonly graph: Graph;
  /** Values of each input. */
  readonly inputs: readonly TensorData[];
}

/** A network that shows which formula its operator uses. */
export interface Tie extends Network {
  /** Position of the output value that shows it. */
  readonly at: number;
  readonly byte: Readonly<Record<string, number>>;
}

const [drafts, neighbours] = [4_000, 3];

/**
 * Finds `count` networks for which the formulas give different bytes. Random scales are rarely like that. So the search
 * bisects to two neighbouring float32 scales between which the byte changes, and tries scales around them.
 * @throws Error if a fixed number of drafts gives fewer
 */
export function tiesOf(draft: (next: Numbers) => Draft, count: number, seed: number): readonly Tie[] {
  const next = numbers(seed);
  const ties: Tie[] = [];
  for (let drawn = 0; drawn < drafts; drawn += 1) {
    const { between, byte, network } = draft(next);
    const scale = scalesAtChange(between, Object.values(byte)[0]!).find((one) => {
      const bytes = Object.values(byte).map((formula) => formula(one));
      return new Set(bytes).size > 1;
    });
    if (scale === undefined) continue;
    ties.push({
      ...network(scale),
      at: 0,
      byte: Object.fromEntries(Object.entries(byte).map(([name, formula]) => [name, formula(scale)])),
    });
    if (ties.length === count) return ties;
  }
  throw new Error(`${ties.length} of ${count} ties in ${drafts} drafts`);
}

/** Some float32 numbers around the point where the byte changes. None if both ends give the same byte. */
function scalesAtChange([low, high]: Draft['between'], byte: (scale: number) => number): readonly number[] {
  let [below, above] = [bitsOf(low), bitsOf(high)];
  const before = byte(floatOf(below));
  if (before === byte(floatOf(above))) return [];
  while (above - below > 1) {
    const middle = below + Math.floor((above - below) / 2);
    if (byte(floatOf(middle)) === before) below = middle;
    else above = middle;
  }
  return Array.from({ length: 2 * neighbours }, (_, at) => floatOf(below - neighbours + 1 + at));
}

const word = new DataView(new ArrayBuffer(4));

/** The bits of a positive float32 number, as an integer in the same order. */
function bitsOf(value: number): number {
  word.setFloat32(0, value);
  return word.getInt32(0);
}

function floatOf(bits: number): number {
  word.setInt32(0, bits);
  return word.getFloat32(0);
}
