import type { Multiplier } from '../../graph/quantised.js';

/* The arithmetic of TensorFlow Lite Micro in a second derivation. graph/fixed-point.ts splits an operand, and this file
 * joins two halves of a product. The reference interpreter uses the former, so comparing it with the evaluator proves
 * both. */

export const int32Max = 2 ** 31 - 1;

/**
 * Computes floor((a * b + 2^30) / 2^31) for two int32 that are not both -2^31. Source:
 * SaturatingRoundingDoublingHighMul.
 */
export function highProduct(a: number, b: number): number {
  // As a double, a * b has an error below 2^11. Its low 32 bits are exact, so only one multiple of 2^32 is possible for
  // the rest.
  const low = Math.imul(a, b);
  const high = Math.round((a * b - low) / 2 ** 32);
  return 2 * high + Math.floor((low + 2 ** 30) / 2 ** 31);
}

/** Computes value / 2^places to nearest, with halves away from zero. Source: RoundingDivideByPOT. */
export function divide(value: number, places: number): number {
  const magnitude = Math.floor(Math.abs(value) / 2 ** places + 0.5);
  return value < 0 ? -magnitude : magnitude;
}

/** Multiplies an int32 by a real number and rounds twice. Source: MultiplyByQuantizedMultiplier. */
export const rescale = (value: number, { multiplier, shift }: Multiplier): number =>
  divide(highProduct(value << Math.max(shift, 0), multiplier), Math.max(-shift, 0));

export const clamp = (value: number, min: number, max: number): number => Math.min(Math.max(value, min), max);
