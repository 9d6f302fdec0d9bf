import { divideByPowerOfTwo, doublingHighMultiply, saturateInt32 } from './fixed-point.js';

/** Constants of gemmlowp's exp on [-1/4, 0] in Q0.31: exp(-1/8) and 1/3. */
const expMinusEighth = 1895147668;
const oneThird = 715827883;
/** exp(-2^e) in Q0.31 for the bits of -a above a quarter: [e, value]. */
const barrel = [
  [-2, 1672461947],
  [-1, 1302514674],
  [0, 790015084],
  [1, 290630308],
  [2, 39332535],
  [3, 720401],
  [4, 242],
] as const;

/** 48/17 and -32/17 in Q2.29, the start of Newton's iteration for 1/d, d in [1/2, 1). */
const newtonConstant = 1515870810;
const newtonSlope = -1010580540;

/**
 * Computes exp(a) in Q0.31 for a <= 0 with `integerBits` integer bits, at most 5. Source: gemmlowp's
 * exp_on_negative_values.
 */
export function expNegative(a: number, integerBits: number): number {
  if (a === 0) return 2 ** 31 - 1;
  const fractionBits = 31 - integerBits;
  const quarter = 2 ** (fractionBits - 2);
  const part = (a & (quarter - 1)) - quarter;
  const x = part * 2 ** integerBits + 2 ** 28;
  const x2 = doublingHighMultiply(x, x);
  const x3 = doublingHighMultiply(x2, x);
  const x4 = doublingHighMultiply(x2, x2);
  const tail = divideByPowerOfTwo(doublingHighMultiply(divideByPowerOfTwo(x4, 2) + x3, oneThird) + x2, 1);
  const start = saturateInt32(expMinusEighth + doublingHighMultiply(x + tail, expMinusEighth));
  const remainder = part - a;
  return barrel.reduce(
    (result, [e, factor]) =>
      e >= integerBits || (remainder & (2 ** (fractionBits + e))) === 0 ? result : doublingHighMultiply(result, factor),
    start,
  );
}

/** Computes 1 / (1 + x) in Q0.31 for x in [0, 1) in Q0.31. Source: gemmlowp's one_over_one_plus_x_for_x_in_0_1. */
export const reciprocal = (x: number): number => saturateInt32(twiceReciprocal(x) * 2);

/**
 * Computes (1 - x) / (1 + x) in Q0.31 for x in [0, 1) in Q0.31. Source: gemmlowp's
 * one_minus_x_over_one_plus_x_for_x_in_0_1.
 */
export const reflected = (x: number): number => saturateInt32((twiceReciprocal(x) - 2 ** 29) * 4);

/** Computes 2 / (1 + x) in Q2.29 by three steps of Newton's iteration. */
function twiceReciprocal(x: number): number {
  const half = Math.floor((x + 2 ** 31) / 2);
  let result = newtonConstant + doublingHighMultiply(half, newtonSlope);
  for (let step = 0; step < 3; step++) {
    const error = 2 ** 29 - doublingHighMultiply(half, result);
    result = (result + saturateInt32(doublingHighMultiply(result, error) * 4)) | 0;
  }
  return result;
}
