/** Fixed-point arithmetic of TensorFlow Lite Micro's reference kernels in their default build, which rounds twice. */

const int32Min = -(2 ** 31);
const int32Max = 2 ** 31 - 1;

/** real ≈ multiplier * 2^(shift - 31). The multiplier is 0 or in [2^30, 2^31). A positive shift is to the left. */
export interface Multiplier {
  readonly multiplier: number;
  readonly shift: number;
}

/**
 * Returns the multiplier of a non-negative finite real number. A number too small for a right shift of 31 bits becomes
 * 0. Source: TFLite's QuantizeMultiplier.
 */
export function quantiseMultiplier(real: number): Multiplier {
  if (real === 0) return { multiplier: 0, shift: 0 };
  const { fraction, exponent } = splitReal(real);
  const rounded = Math.floor(fraction * 2 ** 31 + 0.5);
  const carried = rounded === 2 ** 31;
  const shift = carried ? exponent + 1 : exponent;
  if (shift < -31) return { multiplier: 0, shift: 0 };
  return { multiplier: carried ? 2 ** 30 : rounded, shift };
}

/**
 * Splits a real number into fraction * 2^exponent with the fraction in [0.5, 1), as C's frexp. Scaling by powers of two
 * is exact.
 */
function splitReal(real: number): { fraction: number; exponent: number } {
  let exponent = Math.max(-1022, Math.floor(Math.log2(real)) + 1);
  let fraction = real * 2 ** -exponent;
  for (; fraction >= 1; fraction /= 2) exponent++;
  for (; fraction < 0.5; fraction *= 2) exponent--;
  return { fraction, exponent };
}

/**
 * Computes floor((a * b + 2^30) / 2^31) for two int32. Source: SaturatingRoundingDoublingHighMul. The product has up to
 * 62 bits and a double has 53, so b is split into 16-bit halves. Every intermediate stays below 2^48.
 */
export function doublingHighMultiply(a: number, b: number): number {
  if (a === int32Min && b === int32Min) return int32Max;
  const low = b & 0xffff;
  const high = (b - low) / 0x10000;
  return Math.floor((a * high + Math.floor((a * low + 2 ** 30) / 0x10000)) / 0x8000);
}

/** Computes x / 2^exponent to nearest, with halves away from zero, for exponents 0..31. Source: RoundingDivideByPOT. */
export function divideByPowerOfTwo(x: number, exponent: number): number {
  const divisor = 2 ** exponent;
  const below = Math.floor(x / divisor);
  const remainder = x - below * divisor;
  const half = divisor / 2;
  return remainder > half || (remainder === half && x >= 0) ? below + 1 : below;
}

/**
 * Multiplies and rounds twice. An int32 that overflows by the left shift wraps. Source: MultiplyByQuantizedMultiplier.
 */
export function rescale(x: number, multiplier: number, shift: number): number {
  const shifted = shift > 0 ? x << shift : x;
  return divideByPowerOfTwo(doublingHighMultiply(shifted, multiplier), shift < 0 ? -shift : 0);
}

/** Rounds to nearest, with halves away from zero, as C's round. */
export const roundHalfAway = (x: number): number => (x < 0 ? -Math.floor(-x + 0.5) : Math.floor(x + 0.5));

export const clamp = (x: number, min: number, max: number): number => (x < min ? min : x > max ? max : x);

export const saturateInt32 = (x: number): number => clamp(x, int32Min, int32Max);
