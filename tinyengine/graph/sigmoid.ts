import { divideByPowerOfTwo, rescale, type Multiplier } from './fixed-point.js';
import { expNegative, reciprocal, reflected } from './exponential.js';

/** Integer bits of the argument. Beyond 15, the result is the limit of the curve. */
const integerBits = 4;

/**
 * Converts a difference to the zero point to the argument in Q4.27. Returns null at and beyond the ends of the range,
 * as TFLite defines them.
 */
function argument({ multiplier, shift }: Multiplier): (difference: number) => number | null {
  const radius = Math.floor((15 * 2 ** (31 - integerBits)) / 2 ** shift);
  return (difference) => (Math.abs(difference) >= radius ? null : rescale(difference, multiplier, shift));
}

/** LOGISTIC of an int8 value minus its zero point, in units of 1/256. */
export function logistic(toArgument: Multiplier): (difference: number) => number {
  const argumentOf = argument(toArgument);
  return (difference) => {
    const a = argumentOf(difference);
    // with a radius of 0, even 0 is at the lower end
    if (a === null) return difference > 0 ? 255 : 0;
    const positive = reciprocal(expNegative(-Math.abs(a), integerBits));
    const value = a === 0 ? 2 ** 30 : a > 0 ? positive : 2 ** 31 - 1 - positive;
    return divideByPowerOfTwo(value, 23);
  };
}

/** TANH of an int8 value minus its zero point, in units of 1/128. */
export function tanh(toArgument: Multiplier): (difference: number) => number {
  const argumentOf = argument(toArgument);
  return (difference) => {
    const a = argumentOf(difference);
    if (a === null) return difference > 0 ? 127 : -128;
    // tanh(a) = (1 - exp(-2a)) / (1 + exp(-2a)): the same bits with one more integer bit
    const magnitude = a === 0 ? 0 : reflected(expNegative(-Math.abs(a), integerBits + 1));
    return divideByPowerOfTwo(a < 0 ? -magnitude : magnitude, 24);
  };
}
