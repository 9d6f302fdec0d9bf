import { clamp, rescale } from '../graph/fixed-point.js';
import type { AddRescale } from '../graph/quantised.js';

/** ADD of two int8 tensors of one shape. */
export function add(first: ArrayLike<number>, second: ArrayLike<number>, parameters: AddRescale): Int8Array {
  const { leftShift, inputs, output, min, max } = parameters;
  const scaled = (value: number, side: 0 | 1) => {
    const { zeroPoint, multiplier, shift } = inputs[side];
    return rescale((value - zeroPoint) * 2 ** leftShift, multiplier, shift);
  };
  return Int8Array.from(first, (value, index) => {
    const sum = scaled(value, 0) + scaled(second[index]!, 1);
    return clamp(rescale(sum, output.multiplier, output.shift) + output.zeroPoint, min, max);
  });
}
