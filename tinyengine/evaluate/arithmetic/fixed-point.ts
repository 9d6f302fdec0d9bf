import type { Multiplier } from '../../graph/quantised.js';

/*
 * The arithmetic of TensorFlow Lite Micro, derived a second time: graph/fixed-point.ts splits an operand where this joins two halves of a
 * product. The reference interpreter has the other one, so that comparing it with the evaluator proves both.
 */

export const int32Max = 2 ** 31 - 1;

/** floor((a * b + 2^30) / 2^31) for two int32: SaturatingRoundingDoublingHighMul where they are not both -2^31. */
export function highProduct(a: number, b: number): number {
  // a * b as a double is off by less than 2^11. Its low 32 bits are exact, which leaves one multiple of 2^32 for the rest.
  const low = Math.imul(a, b);
  const high = Math.round((a * b - low) / 2 ** 32);
  return 2 * high + Math.floor((low + 2 ** 30) / 2 ** 31);
}

/** value / 2^places to nearest, halves away from zero: RoundingDivideByPOT. */
export function divide(value: number, places: number): number {
  const magnitude = Math.floor(Math.abs(value) / 2 ** places + 0.5);
  return value < 0 ? -magnitude : magnitude;
}

/** An int32 times a real number, rounded twice: MultiplyByQuantizedMultiplier. */
export const rescale = (value: number, { multiplier, shift }: Multiplier): number =>
  divide(highProduct(value << Math.max(shift, 0), multiplier), Math.max(-shift, 0));

export const clamp = (value: number, min: number, max: number): number => Math.min(Math.max(value, min), max);
