import { clamp, rescale } from '../arithmetic/fixed-point.js';
import type { ConvolutionRequantisation } from '../../graph/quantised.js';

/** The range of sums of one output channel. */
export interface ChannelSums {
  readonly bias: number;
  /** The sum of its weights above 0, and of those below. */
  readonly positive: number;
  readonly negative: number;
}

/**
 * Parameters for which the kernels' vector requantisation is exact for one channel. Sums are doubled, then multiplied
 * by multiplier and factor.
 */
export interface ChannelEpilogue {
  /** The power of two that multiplies the weights; 0 for a channel with a constant output. */
  readonly weightFactor: number;
  readonly bias: number;
  readonly multiplier: number;
  readonly factor: number;
}

/** Moves only halves away from zero, see assembly/integer/requantise.as.ts. */
const awayFromZero = 1 + 2 ** -23;

/**
 * Proves for one channel that the vector requantisation equals the double rounding. The proof uses the interval of the
 * channel's sums over all inputs. Returns null if its bounds do not hold.
 */
export function channelEpilogue(
  { bias, positive, negative }: ChannelSums,
  requantisation: ConvolutionRequantisation,
  channel: number,
): ChannelEpilogue | null {
  const { inputZeroPoint, outputZeroPoint, min, max } = requantisation;
  const [multiplier, shift] = [requantisation.multipliers[channel]!, requantisation.shifts[channel]!];
  const [low, high] = [-128 - inputZeroPoint, 127 - inputZeroPoint];
  const [least, greatest] = [bias + positive * low + negative * high, bias + positive * high + negative * low];
  const left = Math.max(shift, 0);
  const right = Math.max(-shift, 0);
  const weightFactor = 2 ** (left + 1);
  const bound = Math.max(-least, greatest) * weightFactor;
  if (bound >= 2 ** 32) return null;

  const output = (sum: number): number => clamp(rescale(sum, { multiplier, shift }) + outputZeroPoint, min, max);
  if (output(least) === output(greatest)) return constantChannel(output(least) - outputZeroPoint);

  const highest = (bound * multiplier) / 2 ** 32 + 1;
  const isInt32 = bound < 2 ** 31;
  const insideInt8 = highest < 2 ** 22 || right <= 14;
  const roundable = highest / 2 ** right < 2 ** 21;
  const fitting = 128 * weightFactor <= 2 ** 15;
  if (!isInt32 || !insideInt8 || !roundable || !fitting) return null;
  return { weightFactor, bias: bias * weightFactor, multiplier, factor: 2 ** -right * awayFromZero };
}

// twice 2^30, times 2^-31, times twice the value is the value
const constantChannel = (value: number): ChannelEpilogue => ({
  weightFactor: 0,
  bias: 4 * value,
  multiplier: 2 ** 30,
  factor: awayFromZero,
});
