import { elements, featureMap, type Graph, type Tensor, type TensorId } from '../graph.js';
import { limits } from '../limits.js';
import type { Conv2d, DepthwiseConv2d, FullyConnected, Operator, Pool2d, TransposeConv } from '../operator.js';
import { outputShape } from '../operators.js';
import { windowPlaces } from '../operators/window.js';
import { checkPair, checkUnary } from './elementwise.js';
import type { Judge } from './judge.js';
import { checkConcatenation, checkPlaces, checkResize, checkSlice, checkTranspose } from './movement.js';
import { equal, needCode, needRank, needSameCode } from './need.js';
import { checkTypes } from './types.js';

/** One operator against its tensors: how many, of which types, shapes and quantisations. The order has been checked. */
export function checkOperator(operator: Operator, graph: Graph, judge: Judge): void {
  checkTypes(operator, graph, judge);
  const tensor = (id: TensorId): Tensor => graph.tensors[id]!;
  const [input, output] = [tensor(operator.inputs[0]!), tensor(operator.outputs[0]!)];
  switch (operator.kind) {
    case 'CONV_2D': {
      needRank(input, 4, judge);
      const { shape } = tensor(operator.inputs[1]!);
      checkWeights(operator, graph, 4, 0, judge);
      const groups = input.shape[3]! / shape[3]!;
      if (!Number.isInteger(groups) || !Number.isInteger(shape[0]! / groups))
        judge.contradict(`weights for groups of ${input.shape[3]} channels`, `[${shape}]`);
      checkFilter(operator, shape, judge);
      checkWindow(operator, input, judge);
      break;
    }
    case 'DEPTHWISE_CONV_2D': {
      needRank(input, 4, judge);
      const { shape } = tensor(operator.inputs[1]!);
      checkWeights(operator, graph, 4, 3, judge);
      if (shape[0] !== 1 || shape[3] !== input.shape[3]! * operator.multiplier)
        judge.contradict(`weights for ${input.shape[3]} channels times ${operator.multiplier}`, `[${shape}]`);
      checkFilter(operator, shape, judge);
      checkWindow(operator, input, judge);
      break;
    }
    case 'FULLY_CONNECTED': {
      checkWeights(operator, graph, 2, 0, judge);
      const { shape } = tensor(operator.inputs[1]!);
      if (elements(input.shape) !== shape[1])
        judge.contradict(`weights for the ${elements(input.shape)} values of one input`, `[${shape}]`);
      break;
    }
    case 'ADD':
    case 'SUB':
    case 'MUL':
    case 'MAXIMUM':
    case 'MINIMUM':
    case 'PRELU':
      checkPair(operator, graph, judge);
      break;
    case 'RELU':
    case 'RELU6':
    case 'RELU_N1_TO_1':
    case 'LEAKY_RELU':
    case 'LOGISTIC':
    case 'TANH':
    case 'HARD_SWISH':
    case 'ABS':
    case 'QUANTIZE':
    case 'TABLE':
      checkUnary(operator, graph, judge);
      break;
    case 'AVERAGE_POOL_2D':
    case 'MAX_POOL_2D':
      needRank(input, 4, judge);
      needSameCode(input, output, judge);
      checkWindow(operator, input, judge);
      break;
    case 'MEAN': {
      const { axes } = operator;
      const ascending = axes.every((axis, at) => Number.isInteger(axis) && axis > (axes[at - 1] ?? -1));
      if (axes.length === 0 || !ascending || axes.at(-1)! >= input.shape.length)
        judge.contradict(`axes of [${input.shape}], ascending`, `[${axes}]`);
      break;
    }
    case 'PAD': {
      needRank(input, 4, judge);
      needSameCode(input, output, judge);
      const amounts = Object.values(operator.padding) as number[];
      if (amounts.some((amount) => !Number.isInteger(amount) || amount < 0))
        judge.contradict('paddings of at least 0', `${amounts}`);
      const { value = 0 } = operator;
      if (!Number.isInteger(value) || value < -128 || value > 127)
        judge.contradict('a value from -128 to 127', `${value}`);
      break;
    }
    case 'RESHAPE':
      needSameCode(input, output, judge);
      break;
    case 'SOFTMAX': {
      needCode(output, 1 / 256, -128, judge);
      const { channels } = featureMap(input.shape);
      if (channels > limits.softmax) judge.refuse(`at most ${limits.softmax} classes`, `${channels}`);
      break;
    }
    case 'AREA_RESIZE':
      needRank(input, 4, judge);
      needRank(output, 4, judge);
      needSameCode(input, output, judge);
      break;
    case 'CONCATENATION':
      operator.inputs.forEach((id) => needSameCode(tensor(id), output, judge));
      checkConcatenation(operator, graph, judge);
      break;
    case 'SLICE':
      needSameCode(input, output, judge);
      checkSlice(operator, input, judge);
      break;
    case 'TRANSPOSE':
      needSameCode(input, output, judge);
      checkTranspose(operator, input, judge);
      break;
    case 'RESIZE_NEAREST_NEIGHBOR':
    case 'RESIZE_BILINEAR':
      needRank(input, 4, judge);
      needRank(output, 4, judge);
      needSameCode(input, output, judge);
      checkResize(operator, graph, judge);
      break;
    case 'TRANSPOSE_CONV': {
      needRank(input, 4, judge);
      needRank(output, 4, judge);
      const { shape } = tensor(operator.inputs[1]!);
      checkWeights(operator, graph, 4, 0, judge);
      if (shape[3] !== input.shape[3]) judge.contradict(`weights for ${input.shape[3]} channels`, `[${shape}]`);
      checkFilter(operator, shape, judge);
      checkWindow(operator, output, judge);
      checkPlaces(operator, graph, judge);
      break;
    }
  }
  const expected = outputShape(operator, graph);
  if (!equal(expected, output.shape)) judge.contradict(`an output of [${expected}]`, `[${output.shape}]`);
}

function checkWeights(
  operator: Conv2d | DepthwiseConv2d | FullyConnected | TransposeConv,
  graph: Graph,
  rank: number,
  axis: number,
  judge: Judge,
): void {
  const weights = graph.tensors[operator.inputs[1]!];
  if (!weights?.data) return judge.refuse('weights that are constants', 'others');
  if (weights.type !== 'int8') judge.refuse('int8 weights', weights.type);
  if (weights.shape.length !== rank) judge.contradict(`weights of ${rank} dimensions`, `[${weights.shape}]`);
  const { scales, zeroPoints, axis: scaledAxis } = weights.quantisation!;
  if (scales.length > 1 && scaledAxis !== axis)
    judge.refuse(`a weight scale for each output channel`, `along dimension ${scaledAxis}`);
  if (zeroPoints.some((zero) => zero !== 0)) judge.refuse('weights with zero point 0', 'another');
  const id = operator.inputs[2]!;
  if (id === -1) return;
  const bias = graph.tensors[id]!;
  if (!bias.data || bias.type !== 'int32')
    return judge.refuse('a constant int32 bias', bias.data ? bias.type : 'a computed one');
  const channels = weights.shape[axis]!;
  if (bias.data.length !== channels) judge.contradict(`a bias for ${channels} channels`, `[${bias.shape}]`);
  checkBiasScales(bias, graph.tensors[operator.inputs[0]!]!, scales, judge);
}

/** A bias counts in units of input scale times weight scale; float32 rounding aside there is no other. */
function checkBiasScales(bias: Tensor, input: Tensor, weightScales: readonly number[], judge: Judge): void {
  if (!bias.quantisation) return;
  const { scales } = bias.quantisation;
  const inputScale = input.quantisation!.scales[0]!;
  const entries = Math.max(scales.length, weightScales.length);
  for (let entry = 0; entry < entries; entry++) {
    const found = scales[scales.length === 1 ? 0 : entry]!;
    const expected = inputScale * weightScales[weightScales.length === 1 ? 0 : entry]!;
    if (!(Math.abs(found - expected) <= 1e-3 * expected)) judge.contradict(`a bias scale of ${expected}`, `${found}`);
  }
}

function checkFilter(operator: Conv2d | DepthwiseConv2d | TransposeConv, shape: readonly number[], judge: Judge): void {
  const { height, width } = operator.window;
  if (shape[1] !== height || shape[2] !== width) judge.contradict(`weights of ${height} x ${width} taps`, `[${shape}]`);
}

/** The window fits, moves, and never lies outside the feature map altogether. */
function checkWindow(
  { window }: Conv2d | DepthwiseConv2d | Pool2d | TransposeConv,
  { shape }: Tensor,
  judge: Judge,
): void {
  const { padding } = window;
  const sides = [
    [shape[1]!, padding.top, padding.bottom, window.height, window.dilationHeight, window.strideHeight],
    [shape[2]!, padding.left, padding.right, window.width, window.dilationWidth, window.strideWidth],
  ] as const;
  for (const [size, before, after, taps, dilation, stride] of sides) {
    const numbers = [before, after, taps, dilation, stride];
    if (numbers.some((n) => !Number.isInteger(n)) || before < 0 || after < 0 || taps < 1 || dilation < 1 || stride < 1)
      judge.contradict('a window of whole taps, dilation and stride', numbers.join(', '));
    const places = windowPlaces(size, before + after, taps, dilation, stride);
    if (places < 1)
      judge.contradict(`a window that fits ${size} + ${before + after} cells`, `${taps} taps ${dilation} apart`);
    const last = (places - 1) * stride - before;
    if (before > (taps - 1) * dilation || last >= size)
      judge.refuse(
        'windows that see some of the feature map',
        `${before} and ${after} cells of padding around ${size}`,
      );
  }
  if (window.height * window.width > limits.windowCells)
    judge.refuse(`windows of at most ${limits.windowCells} cells`, `${window.height} x ${window.width}`);
}
