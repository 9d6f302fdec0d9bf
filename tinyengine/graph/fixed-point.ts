/** Fixed-point arithmetic as TensorFlow Lite Micro's reference kernels do it in their default build: rounded twice, never once. */

const int32Min = -(2 ** 31);
const int32Max = 2 ** 31 - 1;

/** real ≈ multiplier * 2^(shift - 31); multiplier is 0 or in [2^30, 2^31), shift > 0 shifts left. */
export interface Multiplier {
  readonly multiplier: number;
  readonly shift: number;
}

/** The multiplier of a positive finite (or zero) real; what is too small for 31 bits to the right becomes 0. TFLite's QuantizeMultiplier. */
export function quantiseMultiplier(real: number): Multiplier {
  if (real === 0) return { multiplier: 0, shift: 0 };
  const { fraction, exponent } = splitReal(real);
  const rounded = Math.floor(fraction * 2 ** 31 + 0.5);
  const carried = rounded === 2 ** 31;
  const shift = carried ? exponent + 1 : exponent;
  if (shift < -31) return { multiplier: 0, shift: 0 };
  return { multiplier: carried ? 2 ** 30 : rounded, shift };
}

/** real = fraction * 2^exponent with fraction in [0.5, 1): C's frexp. Scaling by powers of two is exact. */
function splitReal(real: number): { fraction: number; exponent: number } {
  let exponent = Math.max(-1022, Math.floor(Math.log2(real)) + 1);
  let fraction = real * 2 ** -exponent;
  for (; fraction >= 1; fraction /= 2) exponent++;
  for (; fraction < 0.5; fraction *= 2) exponent--;
  return { fraction, exponent };
}

/**
 * SaturatingRoundingDoublingHighMul of two int32: floor((a * b + 2^30) / 2^31).
 * The product has up to 62 bits, a double 53: b is split into 16-bit halves, and every intermediate stays below 2^48.
 */
export function doublingHighMultiply(a: number, b: number): number {
  if (a === int32Min && b === int32Min) return int32Max;
  const low = b & 0xffff;
  const high = (b - low) / 0x10000;
  return Math.floor((a * high + Math.floor((a * low + 2 ** 30) / 0x10000)) / 0x8000);
}

/** RoundingDivideByPOT: x / 2^exponent to nearest, halves away from zero; exponent 0..31. */
export function divideByPowerOfTwo(x: number, exponent: number): number {
  const divisor = 2 ** exponent;
  const below = Math.floor(x / divisor);
  const remainder = x - below * divisor;
  const half = divisor / 2;
  return remainder > half || (remainder === half && x >= 0) ? below + 1 : below;
}

/** MultiplyByQuantizedMultiplier with both roundings; an int32 that leaves its range by the left shift wraps. */
export function rescale(x: number, multiplier: number, shift: number): number {
  const shifted = shift > 0 ? x << shift : x;
  return divideByPowerOfTwo(doublingHighMultiply(shifted, multiplier), shift < 0 ? -shift : 0);
}

/** To nearest, halves away from zero, as C's round. */
export const roundHalfAway = (x: number): number => (x < 0 ? -Math.floor(-x + 0.5) : Math.floor(x + 0.5));

export const clamp = (x: number, min: number, max: number): number => (x < min ? min : x > max ? max : x);

export const saturateInt32 = (x: number): number => clamp(x, int32Min, int32Max);
