import { featureMapOf, type Graph, type Tensor } from '../graph/graph.js';
import type { Operator } from '../graph/operator.js';

/**
 * Replaces a depthwise convolution of one channel by an ordinary one, whose kernels are faster:
 *
 *   [1,H,W,1] ─ DEPTHWISE_CONV_2D, weights [1,kh,kw,M]     →     [1,H,W,1] ─ CONV_2D, weights [M,kh,kw,1]
 */
export function depthwiseToConvolution(graph: Graph): Graph {
  const tensors = [...graph.tensors];
  const operators = graph.operators.map((operator): Operator => {
    if (operator.kind !== 'DEPTHWISE_CONV_2D' || featureMapOf(graph, operator.inputs[0]!).channels !== 1)
      return operator;
    const { index, name, outputs, window, activation } = operator;
    const [input, weights, bias] = operator.inputs;
    const turned = tensors.push(turn(graph.tensors[weights!]!)) - 1;
    return { kind: 'CONV_2D', index, name, inputs: [input!, turned, bias!], outputs, window, activation };
  });
  return { ...graph, tensors, operators };
}

/** Reorders [1,kh,kw,M] to [M,kh,kw,1]. */
function turn(weights: Tensor): Tensor {
  const [, height, width, outputs] = weights.shape as readonly [number, number, number, number];
  const taps = height * width;
  const data = Int8Array.from(weights.data!, (_, at) => weights.data![(at % taps) * outputs + Math.floor(at / taps)]!);
  const quantisation = weights.quantisation && { ...weights.quantisation, axis: 0 };
  return { ...weights, shape: [outputs, height, width, 1], data, quantisation };
}
