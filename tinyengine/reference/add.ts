import { clamp, rescale } from '../graph/fixed-point.js';
import type { AddRequantisation } from '../graph/quantised.js';
import type { Combination } from './pairwise.js';

/** ADD and SUB of two int8 values. */
export function addition(parameters: AddRequantisation): Combination {
  const { leftShift, inputs, sign, output, min, max } = parameters;
  const scaled = (value: number, side: 0 | 1) => {
    const { zeroPoint, multiplier, shift } = inputs[side];
    return rescale((value - zeroPoint) * 2 ** leftShift, multiplier, shift);
  };
  return (first, second) => {
    const sum = scaled(first, 0) + sign * scaled(second, 1);
    return clamp(rescale(sum, output.multiplier, output.shift) + output.zeroPoint, min, max);
  };
}
