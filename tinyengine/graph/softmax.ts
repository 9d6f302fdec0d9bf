import { divideByPowerOfTwo, doublingHighMultiply, quantiseMultiplier, saturateInt32 } from './fixed-point.js';

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
 * (at most 255) gives -128 and is not in the sum. `reference/softmax.ts` says how the entries are used.
 */
export function softmaxExponentials(inputScale: number, beta: number): Int32Array {
  const { multiplier, shift } = quantiseMultiplier(Math.min(beta * inputScale * 2 ** 26, 2 ** 31 - 1));
  const furthest = Math.min(255, Math.floor((31 * 2 ** 26) / 2 ** shift));
  return Int32Array.from({ length: furthest + 1 }, (_, d) =>
    expNegative(doublingHighMultiply(-d * 2 ** shift, multiplier)),
  );
}
