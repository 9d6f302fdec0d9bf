import { clamp, rescale } from '../graph/fixed-point.js';
import type { MulRequantisation, PreluRequantisation } from '../graph/quantised.js';
import type { Combination } from './pairwise.js';

/** MUL of two int8 values. */
export function multiplication({ zeroPoints, output, min, max }: MulRequantisation): Combination {
  const [firstZero, secondZero] = zeroPoints;
  return (first, second) => {
    const product = (first - firstZero) * (second - secondZero);
    return clamp(rescale(product, output.multiplier, output.shift) + output.zeroPoint, min, max);
  };
}

/** PRELU: a negative value is multiplied with the second, another only comes to the output's scale. */
export function prelu(parameters: PreluRequantisation): Combination {
  const { zeroPoints, positive, output, min, max } = parameters;
  const product = multiplication(parameters);
  return (first, second) => {
    const difference = first - zeroPoints[0];
    if (difference < 0) return product(first, second);
    return clamp(rescale(difference, positive.multiplier, positive.shift) + output.zeroPoint, min, max);
  };
}
