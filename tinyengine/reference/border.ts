import { clamp, roundHalfAway } from '../graph/fixed-point.js';
import type { QuantParams } from '../graph/quantised.js';

/** QUANTIZE float32 to int8: a float32 division, rounded with halves away from zero. */
export const quantize = (values: ArrayLike<number>, { scale, zeroPoint }: QuantParams): Int8Array =>
  Int8Array.from(values, (value) => clamp(roundHalfAway(Math.fround(value / scale)) + zeroPoint, -128, 127));

/** DEQUANTIZE int8 to float32. */
export const dequantize = (values: ArrayLike<number>, { scale, zeroPoint }: QuantParams): Float32Array =>
  Float32Array.from(values, (value) => (value - zeroPoint) * scale);
