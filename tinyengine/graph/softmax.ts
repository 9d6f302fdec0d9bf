import { clamp, divideByPowerOfTwo, doublingHighMultiply, quantiseMultiplier, saturateInt32 } from './fixed-point.js';

/** Constants of gemmlowp's exp on [-1/4, 0], Q0.31: exp(-1/8) and 1/3. */
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

/** exp(a) in Q0.31 for a <= 0 in Q5.26, gemmlowp's exp_on_negative_values. */
function expNegative(a: number): number {
  if (a === 0) return 2 ** 31 - 1;
  const quarter = 2 ** 24;
  const part = (a & (quarter - 1)) - quarter;
  const x = part * 32 + 2 ** 28;
  const x2 = doublingHighMultiply(x, x);
  const x3 = doublingHighMultiply(x2, x);
  const x4 = doublingHighMultiply(x2, x2);
  const tail = divideByPowerOfTwo(doublingHighMultiply(divideByPowerOfTwo(x4, 2) + x3, oneThird) + x2, 1);
  const start = saturateInt32(expMinusEighth + doublingHighMultiply(x + tail, expMinusEighth));
  const remainder = part - a;
  return barrel.reduce(
    (result, [e, factor]) => ((remainder & (2 ** (26 + e))) === 0 ? result : doublingHighMultiply(result, factor)),
    start,
  );
}

/**
 * exp of every difference x - max that counts, Q0.31: entry d is for x = max - d. What lies further below than the table reaches
 * (at most 255) gives -128 and is not in the sum. `softmax` says how the entries are used.
 */
export function softmaxExponentials(inputScale: number, beta: number): Int32Array {
  const { multiplier, shift } = quantiseMultiplier(Math.min(beta * inputScale * 2 ** 26, 2 ** 31 - 1));
  const furthest = Math.min(255, Math.floor((31 * 2 ** 26) / 2 ** shift));
  return Int32Array.from({ length: furthest + 1 }, (_, d) =>
    expNegative(doublingHighMultiply(-d * 2 ** shift, multiplier)),
  );
}

/** 48/17 and -32/17 in Q2.29: the start of Newton's iteration for 1/d, d in [1/2, 1). */
const newtonConstant = 1515870810;
const newtonSlope = -1010580540;

/** Softmax of one row of int8 to int8 with scale 1/256 and zero point -128. */
export function softmax(x: ArrayLike<number>, exponentials: Int32Array): Int8Array {
  const values = Array.from(x);
  const largest = values.reduce((max, value) => Math.max(max, value), -128);
  const exponential = (value: number): number => exponentials[largest - value] ?? 0;
  // Q12.19: each addend is at most 2^19, so 4,096 of them fit
  const sum = values.reduce((total, value) => total + divideByPowerOfTwo(exponential(value), 12), 0);
  const headroom = Math.clz32(sum);
  const shift = 12 - headroom + 23;
  const scale = reciprocal(sum * 2 ** headroom - 2 ** 31);
  return Int8Array.from(values, (value) =>
    largest - value < exponentials.length
      ? clamp(divideByPowerOfTwo(doublingHighMultiply(scale, exponential(value)), shift) - 128, -128, 127)
      : -128,
  );
}

/** 1 / (1 + x) in Q0.31 for x in [0, 1), Q0.31: gemmlowp's one_over_one_plus_x_for_x_in_0_1. */
function reciprocal(x: number): number {
  const half = Math.floor((x + 2 ** 31 - 1 + 1) / 2);
  let result = newtonConstant + doublingHighMultiply(half, newtonSlope);
  for (let step = 0; step < 3; step++) {
    const error = 2 ** 29 - doublingHighMultiply(half, result);
    result = (result + saturateInt32(doublingHighMultiply(result, error) * 4)) | 0;
  }
  return saturateInt32(result * 2);
}
