import { clamp, rescale } from '../fixed-point.js';
import type { MulRequantisation } from '../quantised.js';

/** Computes MUL of two int8 values as int8. PRELU uses it for negative values. */
export function multiplication({ zeroPoints, output, min, max }: MulRequantisation) {
  const [firstZero, secondZero] = zeroPoints;
  return (first: number, second: number): number => {
    const product = (first - firstZero) * (second - secondZero);
    return clamp(rescale(product, output.multiplier, output.shift) + output.zeroPoint, min, max);
  };
}
