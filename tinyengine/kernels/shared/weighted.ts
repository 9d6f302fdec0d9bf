import type { Graph, TensorData } from '../../graph/graph.js';
import type { Conv2d } from '../../graph/operators/convolution.js';
import type { DepthwiseConv2d } from '../../graph/operators/depthwise.js';
import type { FullyConnected } from '../../graph/operators/fully-connected.js';
import type { TransposeConv } from '../../graph/operators/transpose-convolution.js';
import { quantParamsOf, convolutionRequantisation, type ConvolutionRequantisation } from '../../graph/quantised.js';
import type { Constant, Fields } from '../kernel.js';

type Weighted = Conv2d | DepthwiseConv2d | FullyConnected | TransposeConv;

/** Weights, bias, multipliers and shifts. A channel takes 9 bytes in addition to its weights. */
export function weighted(graph: Graph, operator: Weighted, bias: () => Int32Array): readonly Constant[] {
  const weights = graph.tensors[operator.inputs[1]!]!.data!;
  const channels = graph.tensors[operator.outputs[0]!]!.shape.at(-1)!;
  const requantisation = (): ConvolutionRequantisation => convolutionRequantisation(graph, operator);
  return [
    { name: 'weights', type: 'int8_t', length: weights.length, values: () => weights },
    { name: 'bias', type: 'int32_t', length: channels, values: bias },
    { name: 'multipliers', type: 'int32_t', length: channels, values: () => requantisation().multipliers },
    { name: 'shifts', type: 'int8_t', length: channels, values: () => requantisation().shifts },
  ];
}

/**
 * Folds the zero point into the bias: sum (x - z) w + bias = sum x w + (bias - z sum w). The kernels then never
 * subtract a zero point. The sum wraps at 32 bits, as the accumulator does.
 */
export function foldedBias(
  graph: Graph,
  operator: Conv2d | DepthwiseConv2d | FullyConnected,
  weightSum: (weights: TensorData, channel: number) => number,
): Int32Array {
  const weights = graph.tensors[operator.inputs[1]!]!.data!;
  const bias = (operator.inputs[2] ?? -1) < 0 ? null : graph.tensors[operator.inputs[2]!]!.data!;
  const { zeroPoint } = quantParamsOf(graph, operator.inputs[0]!);
  const channels = graph.tensors[operator.outputs[0]!]!.shape.at(-1)!;
  return Int32Array.from(
    { length: channels },
    (_, channel) => (bias?.[channel] ?? 0) - zeroPoint * weightSum(weights, channel),
  );
}

/** Sum of `count` values from index `from` on, `step` apart. */
export function sumOf(values: TensorData, from: number, count: number, step: number): number {
  let sum = 0;
  for (let i = 0; i < count; i += 1) sum += values[from + i * step]!;
  return sum;
}

/** The last fields of the parameters of each kernel with weights. */
export function weightedFields(graph: Graph, operator: Weighted): Fields {
  const { outputZeroPoint, min, max } = convolutionRequantisation(graph, operator);
  const output = { multipliers: '$multipliers', shifts: '$shifts', zero_point: outputZeroPoint, min, max };
  return { weights: '$weights', bias: '$bias', output };
}
