import { clamp, rescale } from '../fixed-point.js';
import type { MulRequantisation } from '../quantised.js';

/** MUL of two int8 values, to int8; PRELU has it for negative values. */
export function multiplication({ zeroPoints, output, min, max }: MulRequantisation) {
  const [firstZero, secondZero] = zeroPoints;
  return (first: number, second: number): number => {
    const product = (first - firstZero) * (second - secondZero);
    return clamp(rescale(product, output.multiplier, output.shift) + output.zeroPoint, min, max);
  };
}
