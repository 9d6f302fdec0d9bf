import { clamp, divideByPowerOfTwo, doublingHighMultiply, saturateInt32 } from '../graph/fixed-point.js';

/** 48/17 and -32/17 in Q2.29: the start of Newton's iteration for 1/d, d in [1/2, 1). */
const newtonConstant = 1515870810;
const newtonSlope = -1010580540;

/**
 * SOFTMAX over rows of `length` int8 values, to int8 with scale 1/256 and zero point -128.
 *
 * @param exponentials of `softmaxExponentials` for the input's scale and beta
 */
export function softmaxRows(values: ArrayLike<number>, length: number, exponentials: Int32Array): Int8Array {
  const result = new Int8Array(values.length);
  const all = Array.from(values);
  for (let start = 0; start < all.length; start += length)
    result.set(softmax(all.slice(start, start + length), exponentials), start);
  return result;
}

function softmax(values: readonly number[], exponentials: Int32Array): Int8Array {
  const largest = values.reduce((max, value) => Math.max(max, value), -128);
  const exponential = (value: number): number => exponentials[largest - value] ?? 0;
  // Q12.19: an addend is at most 2^19, so rows of up to 4,095 values fit
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
  const half = (x + 2 ** 31) / 2;
  let result = newtonConstant + doublingHighMultiply(half, newtonSlope);
  for (let step = 0; step < 3; step++) {
    const error = 2 ** 29 - doublingHighMultiply(half, result);
    result = (result + saturateInt32(doublingHighMultiply(result, error) * 4)) | 0;
  }
  return saturateInt32(result * 2);
}
