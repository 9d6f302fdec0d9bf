import type { Numbers } from '../networks/numbers.js';

/** A random integer from `least` to `most`. */
export const integer = (next: Numbers, least: number, most: number): number =>
  least + Math.floor(next() * (most - least + 1));

/** A random float32 number, at least `least` and less than `most`. */
export const real = (next: Numbers, least: number, most: number): number =>
  Math.fround(least + next() * (most - least));

/** Two float32 numbers below and above a real one, far enough apart for the result to differ. */
export const around = (value: number): readonly [number, number] => [
  Math.fround(value * 0.999),
  Math.fround(value * 1.001),
];

/** `count` values: the given one first, then all other bytes in order. */
export const beginningWith = (first: number, count = 256): Int8Array =>
  Int8Array.from({ length: count }, (_, at) => first + at);
