import { evaluationUnsupported } from '../../errors/evaluate.js';
import { elements, featureMapOf, type Graph, type TensorData, type TensorId } from '../graph/graph.js';
import type { Operator, Window } from '../graph/operator.js';
import type { Conv2d } from '../graph/operators/convolution.js';
import type { DepthwiseConv2d } from '../graph/operators/depthwise.js';
import type { FullyConnected } from '../graph/operators/fully-connected.js';
import type { TransposeConv } from '../graph/operators/transpose-convolution.js';
import { descriptorOf, isPairwise, isUnary, unaryTable } from '../graph/operators.js';
import {
  addRequantisation,
  convolutionRequantisation,
  meanRequantisation,
  padValue,
  poolClamp,
  softmaxTable,
} from '../graph/quantised.js';
import { concatenate } from '../reference/operators/concatenation.js';
import { pad } from '../reference/operators/pad.js';
import { combine } from '../reference/elementwise.js';
import { resizeBilinear } from '../reference/operators/resize-bilinear.js';
import { softmaxRows } from '../reference/operators/softmax.js';
import { convolveTransposed } from '../reference/operators/transpose-convolution.js';
import { layAdd } from './integer/add.js';
import { areaResize, averagePool, maxPool, resizeCells, windowCells } from './integer/cells.js';
import { layConvolution, type Convolution } from './integer/convolution.js';
import { layDepthwise } from './integer/depthwise.js';
import { gather, sourcesOf } from './integer/gather.js';
import type { Layer } from './integer/layer.js';
import { mean } from './integer/mean.js';
import { layPlain, type Plain } from './integer/plain.js';

/** Tensors an operator reads in a run: not its weights and bias. */
export const activationsOf = (operator: Operator): readonly TensorId[] =>
  operator.kind === 'CONCATENATION' ? operator.inputs : operator.inputs.slice(0, isPairwise(operator) ? 2 : 1);

/** Makes an operator of a lowered graph ready to run: products in WebAssembly, the rest in TypeScript. */
export function layOperator(graph: Graph, operator: Operator): Layer {
  const [input, output] = [featureMapOf(graph, operator.inputs[0]!), featureMapOf(graph, operator.outputs[0]!)];
  const sizes = [operator.outputs[0]!, ...activationsOf(operator)].map((id) => elements(graph.tensors[id]!.shape));
  const plain = (run: Plain): Layer => layPlain(run, sizes);

  if (isUnary(operator)) return plain(lookUp(unaryTable(graph, operator)));
  if (isPairwise(operator)) {
    const same = sizes.every((size) => size === sizes[0]);
    const sum = operator.kind === 'ADD' && same ? layAdd(sizes[0]!, addRequantisation(graph, operator)) : null;
    return sum ?? plain(combination(graph, operator));
  }
  switch (operator.kind) {
    case 'CONV_2D':
      return layConvolution(convolution(graph, operator, operator.window));
    case 'DEPTHWISE_CONV_2D':
      return depthwise(graph, operator);
    case 'FULLY_CONNECTED':
      return fullyConnected(graph, operator);
    case 'AVERAGE_POOL_2D':
    case 'MAX_POOL_2D': {
      const pool = operator.kind === 'MAX_POOL_2D' ? maxPool : averagePool;
      return plain(pool(windowCells(input, output, operator.window), output.channels, poolClamp(graph, operator)));
    }
    case 'MEAN':
      return plain(mean(graph.tensors[operator.inputs[0]!]!.shape, operator.axes, meanRequantisation(graph, operator)));
    case 'PAD': {
      const fill = padValue(graph, operator);
      return plain((to, from) => to.set(pad(from, input, operator.padding, fill)));
    }
    case 'RESHAPE':
      return plain((to, from) => to.set(from));
    case 'SOFTMAX': {
      const table = softmaxTable(graph, operator);
      return plain((to, from) => to.set(softmaxRows(from, input.channels, table)));
    }
    case 'AREA_RESIZE':
      return plain(areaResize(resizeCells(input, output), output.channels));
    case 'CONCATENATION': {
      const shapes = operator.inputs.map((id) => graph.tensors[id]!.shape);
      return plain((to, ...from) => to.set(concatenate(from, shapes, operator.axis)));
    }
    case 'SLICE':
    case 'TRANSPOSE':
    case 'RESIZE_NEAREST_NEIGHBOR':
      return plain(gather(sourcesOf(graph, operator)));
    case 'RESIZE_BILINEAR':
      return plain((to, from) => to.set(resizeBilinear(from, input, output, operator)));
    case 'TRANSPOSE_CONV': {
      const { weights, bias, window, rescale } = convolution(graph, operator, operator.window);
      return plain((to, from) => to.set(convolveTransposed(from, weights, bias, { input, output, window, rescale })));
    }
    default:
      throw evaluationUnsupported(graph.name, `${operator.kind} inside it`);
  }
}

/** The kernels' memory has bytes of either sign as int8. */
const lookUp =
  (table: Int8Array): Plain =>
  (to, from) => {
    for (let index = 0; index < to.length; index++) to[index] = table[from[index]! & 0xff]!;
  };

function combination(graph: Graph, operator: Operator): Plain {
  const [first, second, output] = [...operator.inputs, ...operator.outputs].map((id) => graph.tensors[id]!.shape);
  const of = descriptorOf(operator).binary!(operator, graph);
  return (to, a, b) => combine(to, output!, { values: a, shape: first! }, { values: b, shape: second! }, of);
}

type Weighted = Conv2d | DepthwiseConv2d | FullyConnected | TransposeConv;

function convolution(graph: Graph, operator: Weighted, window: Window): Convolution {
  const [input, weights, bias] = operator.inputs as readonly [TensorId, TensorId, TensorId | undefined];
  return {
    input: featureMapOf(graph, input),
    window,
    weights: constant(graph, weights),
    bias: bias === undefined || bias < 0 ? null : constant(graph, bias),
    filterChannels: graph.tensors[weights]!.shape.at(-1)!,
    rescale: convolutionRequantisation(graph, operator),
  };
}

function constant(graph: Graph, id: TensorId): TensorData {
  const { data, name } = graph.tensors[id]!;
  if (!data) throw evaluationUnsupported(graph.name, `weights "${name}" that are computed`);
  return data;
}

/** A depthwise convolution of one channel is a convolution. */
function depthwise(graph: Graph, operator: DepthwiseConv2d): Layer {
  const whole = convolution(graph, operator, operator.window);
  const channels = whole.rescale.multipliers.length;
  const taps = whole.weights.length / channels;
  const weights = Int8Array.from({ length: whole.weights.length }, (_, index) => {
    const [channel, tap] = [Math.floor(index / taps), index % taps];
    return whole.weights[tap * channels + channel]!;
  });
  const filters = { ...whole, weights, filterChannels: 1 };
  return filters.input.channels === 1 ? layConvolution(filters) : layDepthwise(filters, operator.multiplier);
}

/** A fully connected layer is a 1 × 1 convolution of a row of pixels, one a batch. */
function fullyConnected(graph: Graph, operator: FullyConnected): Layer {
  const whole = convolution(graph, operator, onePixel);
  const channels = whole.filterChannels;
  const width = elements(graph.tensors[operator.inputs[0]!]!.shape) / channels;
  return layConvolution({ ...whole, input: { height: 1, width, channels } });
}

const onePixel: Window = {
  ...{ height: 1, width: 1, strideHeight: 1, strideWidth: 1, dilationHeight: 1, dilationWidth: 1 },
  padding: { top: 0, left: 0, bottom: 0, right: 0 },
};
