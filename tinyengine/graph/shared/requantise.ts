import { clamp, rescale } from '../fixed-point.js';
import type { ConvolutionRequantisation } from '../quantised.js';

/** Requantises the int32 sum of an output channel to int8. */
export function requantise(sum: number, channel: number, parameters: ConvolutionRequantisation): number {
  const { multipliers, shifts, outputZeroPoint, min, max } = parameters;
  return clamp(rescale(sum, multipliers[channel]!, shifts[channel]!) + outputZeroPoint, min, max);
}
