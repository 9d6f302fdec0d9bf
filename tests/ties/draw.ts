import type { Numbers } from '../networks/numbers.js';

/** An integer from `least` to `most`. */
export const integer = (next: Numbers, least: number, most: number): number =>
  least + Math.floor(next() * (most - least + 1));

/** A float32 number from `least` on, less than `most`. */
export const real = (next: Numbers, least: number, most: number): number =>
  Math.fround(least + next() * (most - least));

/** The float32 numbers around a real one, far enough apart for the result to change. */
export const around = (value: number): readonly [number, number] => [
  Math.fround(value * 0.999),
  Math.fround(value * 1.001),
];

/** As many values as wanted, the given one first, the others all bytes in turn. */
export const beginningWith = (first: number, count = 256): Int8Array =>
  Int8Array.from({ length: count }, (_, at) => first + at);
