import { doublingHighMultiply, type Multiplier } from './fixed-point.js';
import { expNegative } from './exponential.js';

/**
 * exp of every difference x - max that counts, in Q0.31: entry d is for x = max - d. A value further below than the
 * table covers (at most 255) becomes -128, and is not part of the sum. `reference/operators/softmax.ts` shows how the
 * entries are used.
 */
export function softmaxExponentials({ multiplier, shift }: Multiplier): Int32Array {
  const furthest = Math.min(255, Math.floor((31 * 2 ** 26) / 2 ** shift));
  return Int32Array.from({ length: furthest + 1 }, (_, d) =>
    expNegative(doublingHighMultiply(-d * 2 ** shift, multiplier), 5),
  );
}
