import { elements, featureMap, featureMapOf, type Graph, type TensorData } from '../graph/graph.js';
import type { Operator } from '../graph/operator.js';
import { isPairwise } from '../graph/operators/pairwise.js';
import { isUnary } from '../graph/operators/unary.js';
import {
  quantParamsOf,
  convolutionRequantisation,
  meanRequantisation,
  padValue,
  poolClamp,
  softmaxTable,
} from '../graph/quantised.js';
import { areaResize } from './area-resize.js';
import { dequantize, quantize } from './border.js';
import { combinationOf } from './combination.js';
import { concatenate } from './concatenate.js';
import { convolve } from './convolution.js';
import { convolveDepthwise } from './depthwise.js';
import { connectFully } from './fully-connected.js';
import { mean } from './mean.js';
import { pad } from './pad.js';
import { combine, type Operand } from './pairwise.js';
import { averagePool, maxPool } from './pool.js';
import { resizeBilinear, resizeNearest } from './resize.js';
import { slice } from './slice.js';
import { softmaxRows } from './softmax.js';
import { convolveTransposed } from './transpose-convolution.js';
import { transpose } from './transpose.js';
import { mapValues } from './unary.js';

/**
 * Runs a network with plain integer arithmetic, equal to TensorFlow Lite Micro's reference kernels bit for bit: the oracle of every
 * faster form. Slow on purpose: nothing is folded, packed or reordered.
 *
 * @param inputs values of `graph.inputs`, one array each, in the tensor's type
 * @returns the value of every tensor by its id; constants included, null for what no operator writes
 */
export function interpret(graph: Graph, inputs: readonly TensorData[]): readonly (TensorData | null)[] {
  const values: (TensorData | null)[] = graph.tensors.map((tensor) => tensor.data);
  graph.inputs.forEach((id, index) => {
    const [given, expected] = [inputs[index]?.length, elements(graph.tensors[id]!.shape)];
    if (given !== expected)
      throw new Error(`input ${index} of ${graph.name} has ${given} values, expected ${expected}`);
    values[id] = inputs[index]!;
  });
  for (const operator of graph.operators) values[operator.outputs[0]!] = run(operator, graph, values);
  return values;
}

function run(operator: Operator, graph: Graph, values: readonly (TensorData | null)[]): TensorData {
  const read = (position: number): TensorData => {
    const value = values[operator.inputs[position]!];
    if (!value) throw new Error(`${operator.name} reads a tensor that nothing has written`);
    return value;
  };
  const bias = () => ((operator.inputs[2] ?? -1) < 0 ? null : read(2));
  const inputShape = graph.tensors[operator.inputs[0]!]!.shape;
  const [input, output] = [oneFeatureMap(inputShape), oneFeatureMap(graph.tensors[operator.outputs[0]!]!.shape)];
  const batches = inputShape.length === 4 ? inputShape[0]! : 1;

  if (operator.kind === 'QUANTIZE' && read(0) instanceof Float32Array)
    return quantize(read(0), quantParamsOf(graph, operator.outputs[0]!));
  if (isUnary(operator)) return mapValues(graph, operator, read(0));
  if (isPairwise(operator)) {
    const operand = (position: number): Operand => ({
      values: read(position),
      shape: graph.tensors[operator.inputs[position]!]!.shape,
    });
    const { shape } = graph.tensors[operator.outputs[0]!]!;
    const result = new Int8Array(elements(shape));
    combine(result, shape, operand(0), operand(1), combinationOf(graph, operator));
    return result;
  }
  switch (operator.kind) {
    case 'CONV_2D': {
      const filterChannels = graph.tensors[operator.inputs[1]!]!.shape[3]!;
      const rescale = convolutionRequantisation(graph, operator);
      return convolve(read(0), read(1), bias(), {
        batches,
        input,
        output,
        filterChannels,
        rescale,
        window: operator.window,
      });
    }
    case 'DEPTHWISE_CONV_2D': {
      const rescale = convolutionRequantisation(graph, operator);
      const { window, multiplier } = operator;
      return convolveDepthwise(read(0), read(1), bias(), { batches, input, output, window, multiplier, rescale });
    }
    case 'FULLY_CONNECTED': {
      const [units, depth] = graph.tensors[operator.inputs[1]!]!.shape as [number, number];
      const rescale = convolutionRequantisation(graph, operator);
      return connectFully(read(0), read(1), bias(), { batches: elements(inputShape) / depth, depth, units, rescale });
    }
    case 'AVERAGE_POOL_2D':
    case 'MAX_POOL_2D': {
      const pool = operator.kind === 'MAX_POOL_2D' ? maxPool : averagePool;
      return pool(read(0), { batches, input, output, window: operator.window, clamp: poolClamp(graph, operator) });
    }
    case 'MEAN':
      return mean(read(0), inputShape, operator.axes, meanRequantisation(graph, operator));
    case 'PAD':
      return pad(read(0), featureMapOf(graph, operator.inputs[0]!), operator.padding, padValue(graph, operator));
    case 'RESHAPE':
      return read(0);
    case 'SOFTMAX':
      return softmaxRows(read(0), inputShape.at(-1)!, softmaxTable(graph, operator));
    case 'DEQUANTIZE':
      return dequantize(read(0), quantParamsOf(graph, operator.inputs[0]!));
    case 'AREA_RESIZE':
      return areaResize(read(0), input, output);
    case 'CONCATENATION': {
      const shapes = operator.inputs.map((id) => graph.tensors[id]!.shape);
      return concatenate(
        shapes.map((_, position) => read(position)),
        shapes,
        operator.axis,
      );
    }
    case 'SLICE':
      return Int8Array.from(slice(read(0), inputShape, operator));
    case 'TRANSPOSE':
      return Int8Array.from(transpose(read(0), inputShape, operator.order));
    case 'RESIZE_NEAREST_NEIGHBOR':
      return Int8Array.from(resizeNearest(read(0), input, output, operator));
    case 'RESIZE_BILINEAR':
      return resizeBilinear(read(0), input, output, operator);
    case 'TRANSPOSE_CONV': {
      const rescale = convolutionRequantisation(graph, operator);
      return convolveTransposed(read(0), read(1), bias(), { input, output, window: operator.window, rescale });
    }
  }
}

/** A single feature map of a batch. */
const oneFeatureMap = (shape: readonly number[]) => featureMap(shape.length === 4 ? shape.slice(1) : shape);
