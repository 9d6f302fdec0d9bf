import { divide, highProduct, int32Max } from './fixed-point.js';

/** Converts a real number to fixed point with `fractionBits` fraction bits. */
const fixed = (real: number, fractionBits: number): number => Math.round(real * 2 ** fractionBits);

/** exp(-2^(k - 2)) in Q0.31: the factor of bit k of a number of quarters. */
const factors = Array.from({ length: 7 }, (_, bit) => fixed(Math.exp(-(2 ** (bit - 2))), 31));
const [atMinusEighth, third] = [fixed(Math.exp(-1 / 8), 31), fixed(1 / 3, 31)];

/**
 * Computes exp(-x) in Q0.31, for 0 <= x < 32 with `fractionBits` fraction bits. Source: gemmlowp's
 * exp_on_negative_values.
 */
export function decay(x: number, fractionBits: number): number {
  if (x === 0) return int32Max;
  const quarter = 2 ** (fractionBits - 2);
  const quarters = Math.ceil(x / quarter) - 1;
  // the rest is a polynomial of degree 4 around -1/8
  const t = (quarters * quarter - x) * 2 ** (31 - fractionBits) + 2 ** 28;
  const square = highProduct(t, t);
  const [cube, fourth] = [highProduct(square, t), highProduct(square, square)];
  const higher = divide(highProduct(divide(fourth, 2) + cube, third) + square, 1);
  let result = Math.min(atMinusEighth + highProduct(t + higher, atMinusEighth), int32Max);
  for (let [bit, left] = [0, quarters]; left > 0; bit += 1, left >>= 1)
    if (left & 1) result = highProduct(result, factors[bit]!);
  return result;
}

/** Computes 1 / (1 + x) in Q0.31, for x in [0, 1) in Q0.31. Source: gemmlowp's one_over_one_plus_x_for_x_in_0_1. */
export const inverse = (x: number): number => Math.min(2 * doubleInverse(x), int32Max);

/**
 * Computes (1 - x) / (1 + x) in Q0.31, for x in [0, 1] in Q0.31. Source: gemmlowp's
 * one_minus_x_over_one_plus_x_for_x_in_0_1.
 */
export const mirrored = (x: number): number => Math.min(4 * (doubleInverse(x) - 2 ** 29), int32Max);

/** Computes 2 / (1 + x) in Q2.29 by Newton's iteration, starting from the line 48/17 - 32/17 * (1 + x) / 2. */
function doubleInverse(x: number): number {
  const denominator = Math.floor((x + 2 ** 31) / 2);
  let y = fixed(48 / 17, 29) + highProduct(denominator, fixed(-32 / 17, 29));
  for (let round = 0; round < 3; round++) y += 4 * highProduct(y, 2 ** 29 - highProduct(denominator, y));
  return y;
}
