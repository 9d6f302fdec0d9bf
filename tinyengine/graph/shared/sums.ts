import type { Judge } from '../check/judge.js';
import { elements, type Graph, type TensorData } from '../graph.js';
import { quantParamsOf, type Multiplier } from '../quantised.js';
import type { Weighted } from './weighted.js';

/** The limit of an int32's magnitude. */
export const int32Limit = 2 ** 31;

/** Checks that a rescaled value of this magnitude stays below half of an int32, so that the zero point can be added. */
export function needRoom(magnitude: number, { shift }: Multiplier, judge: Judge): void {
  if (!(magnitude * 2 ** Math.max(shift, 0) < int32Limit / 2))
    judge.refuse('an output scale that is not far below the inputs', `shift ${shift}`);
}

/** The greatest distance of an int8 value from its zero point. */
export const farthest = (zeroPoint: number): number => Math.max(127 - zeroPoint, zeroPoint + 128);

/**
 * The largest magnitude that the sum of each output channel can have at any moment. A value minus its zero point may be
 * 0. So the extremes of all products also bound every partial sum.
 */
export function largestSums(operator: Weighted, graph: Graph): Float64Array {
  const { shape, data } = graph.tensors[operator.inputs[1]!]! as { shape: readonly number[]; data: TensorData };
  const { zeroPoint } = quantParamsOf(graph, operator.inputs[0]!);
  const [least, most] = [-128 - zeroPoint, 127 - zeroPoint];
  const depthwise = operator.kind === 'DEPTHWISE_CONV_2D';
  const channels = depthwise ? shape[3]! : shape[0]!;
  const taps = elements(shape) / channels;
  const [channelStep, tapStep] = depthwise ? [1, channels] : [taps, 1];
  const bias = operator.inputs[2] === -1 ? null : graph.tensors[operator.inputs[2]!]!.data;
  return Float64Array.from({ length: channels }, (_, channel) => {
    let high = bias?.[channel] ?? 0;
    let low = high;
    for (let tap = 0, at = channel * channelStep; tap < taps; tap++, at += tapStep) {
      const weight = data[at]!;
      high += weight * (weight > 0 ? most : least);
      low += weight * (weight > 0 ? least : most);
    }
    return Math.max(high, -low);
  });
}
