import type { Graph, Picture, TensorData } from '../graph/graph.js';
import { elements, pictureOf } from '../graph/graph.js';
import { macs } from '../graph/operators.js';
import type {
  Add,
  AreaResize,
  Conv2d,
  DepthwiseConv2d,
  FullyConnected,
  Mean,
  Operator,
  Pad,
  Pool2d,
  Softmax,
  Window,
} from '../graph/operator.js';
import {
  addRescale,
  codeOf,
  convolutionRescale,
  meanRescale,
  poolClamp,
  softmaxTable,
  type ConvolutionRescale,
} from '../graph/quantised.js';
import { modelTooLarge } from '../../errors/compile.js';

/** A constant array of a layer. Its values are only made when they are printed: `cost()` needs no more than their length. */
export interface Constant {
  readonly name: 'weights' | 'bias' | 'multipliers' | 'shifts' | 'exponentials';
  readonly type: 'int8_t' | 'int32_t';
  readonly length: number;
  readonly values: () => ArrayLike<number>;
}

/** The struct a kernel is called with; `$weights` and the like stand for the constants' symbols. */
export interface Parameters {
  readonly type: string;
  /** On a 32-bit core. */
  readonly bytes: number;
  readonly initialiser: () => string;
}

/** How a layer is computed: by which kernel, with what constants, and how much there is to do. */
export interface Layer {
  readonly operator: Operator;
  readonly kernel: string | null;
  readonly constants: readonly Constant[];
  readonly parameters: Parameters | null;
  readonly macs: number;
  /** What the instructions of this kernel are linear in; `cost.ts` has the factors. */
  readonly work: readonly number[];
}

export function planLayer(graph: Graph, operator: Operator): Layer {
  const plan = planOf(graph, operator);
  return { operator, macs: macs(operator, graph), ...plan };
}

type Plan = Omit<Layer, 'operator' | 'macs'>;

function planOf(graph: Graph, operator: Operator): Plan {
  switch (operator.kind) {
    case 'CONV_2D':
      return convolution(graph, operator);
    case 'DEPTHWISE_CONV_2D':
      return depthwise(graph, operator);
    case 'FULLY_CONNECTED':
      return connection(graph, operator);
    case 'ADD':
      return addition(graph, operator);
    case 'AVERAGE_POOL_2D':
    case 'MAX_POOL_2D':
      return pool(graph, operator);
    case 'MEAN':
      return mean(graph, operator);
    case 'SOFTMAX':
      return softmax(graph, operator);
    case 'AREA_RESIZE':
      return areaResize(graph, operator);
    case 'PAD':
      return pad(graph, operator);
    case 'RESHAPE':
      return { kernel: null, constants: [], parameters: null, work: [] };
    case 'QUANTIZE':
    case 'DEQUANTIZE':
      throw new Error(`${operator.kind} is left in a lowered network`);
  }
}

/** Sizes on a 32-bit core: uint16 unless said otherwise, padded to words where a pointer follows. */
const bytes = {
  shape: 24,
  convolution: 48,
  depthwise: 48,
  connection: 28,
  addition: 32,
  pool: 26,
  mean: 24,
  softmax: 12,
  areaResize: 6,
  pad: 10,
};

function convolution(graph: Graph, operator: Conv2d): Plan {
  const [input, output] = pictures(graph, operator);
  const filter = graph.tensors[operator.inputs[1]!]!.shape;
  const [filters, kernelHeight, kernelWidth, depth] = filter as [number, number, number, number];
  const grouped = depth !== input.channels;
  const interior =
    grouped || operator.window.dilationWidth !== 1
      ? { first: 0, count: 0 }
      : interiorOf(operator.window, input, output);
  const shape = windowShape(graph, operator, interior);
  const groupOutputs = filters / (input.channels / depth);
  const taps = kernelHeight * kernelWidth * depth;
  const inside = output.height * interior.count * filters;
  const border = output.height * (output.width - interior.count) * filters;
  return {
    kernel: 'mcunet_convolve_s8',
    constants: weighted(graph, operator, () =>
      foldedBias(graph, operator, (values, channel) => sumOf(values, channel * taps, taps, 1)),
    ),
    parameters: {
      type: 'mcunet_convolution_s8',
      bytes: bytes.convolution,
      initialiser: () =>
        `{${shape()}, ${depth}, ${groupOutputs}, $weights, $bias, ${rescaleText(convolutionRescale(graph, operator))}}`,
    },
    work: [
      inside * taps,
      inside,
      inside * kernelHeight,
      border * taps,
      border * kernelHeight * kernelWidth,
      border,
      output.height,
    ],
  };
}

function depthwise(graph: Graph, operator: DepthwiseConv2d): Plan {
  const [, output] = pictures(graph, operator);
  const { window, multiplier } = operator;
  const shape = windowShape(graph, operator, { first: 0, count: 0 });
  const taps = window.height * window.width;
  const fours = multiplier === 1 ? output.channels - (output.channels % 4) : 0;
  const pixels = output.height * output.width;
  const [fast, slow] = [pixels * fours, pixels * (output.channels - fours)];
  return {
    kernel: 'mcunet_convolve_depthwise_s8',
    constants: weighted(graph, operator, () =>
      foldedBias(graph, operator, (values, channel) => sumOf(values, channel, taps, output.channels)),
    ),
    parameters: {
      type: 'mcunet_depthwise_s8',
      bytes: bytes.depthwise,
      initialiser: () =>
        `{${shape()}, ${multiplier}, $weights, $bias, ${rescaleText(convolutionRescale(graph, operator))}}`,
    },
    work: [fast * taps, fast * window.height, fast, slow * taps, slow, pixels, output.height],
  };
}

function connection(graph: Graph, operator: FullyConnected): Plan {
  const input = pictureOf(graph, operator.inputs[0]!);
  const [outputs, depth] = graph.tensors[operator.inputs[1]!]!.shape as [number, number];
  const rowBytes = input.width * input.channels;
  if (input.height * rowBytes !== depth)
    throw new Error(`${operator.name} is connected to ${input.height * rowBytes} values, expected ${depth}`);
  small(operator, input.height, outputs);
  return {
    kernel: 'mcunet_connect_s8',
    constants: weighted(graph, operator, () =>
      foldedBias(graph, operator, (values, channel) => sumOf(values, channel * depth, depth, 1)),
    ),
    parameters: {
      type: 'mcunet_connection_s8',
      bytes: bytes.connection,
      initialiser: () =>
        `{${input.height}, ${outputs}, ${rowBytes}, $weights, $bias, ${rescaleText(convolutionRescale(graph, operator))}}`,
    },
    work: [outputs * depth, outputs * input.height, outputs, 1],
  };
}

function addition(graph: Graph, operator: Add): Plan {
  const output = pictureOf(graph, operator.outputs[0]!);
  const values = output.width * output.channels;
  const initialiser = (): string => {
    const { inputs, output: sum, min, max } = addRescale(graph, operator);
    const scale = (part: { multiplier: number; shift: number; zeroPoint: number }): string =>
      `{${part.multiplier}, ${part.shift}, ${part.zeroPoint}}`;
    return `{${values}, ${scale(inputs[0])}, ${scale(inputs[1])}, ${scale(sum)}, ${min}, ${max}}`;
  };
  return {
    kernel: 'mcunet_add_s8',
    constants: [],
    parameters: { type: 'mcunet_addition_s8', bytes: bytes.addition, initialiser },
    work: [values * output.height, output.height],
  };
}

function pool(graph: Graph, operator: Pool2d): Plan {
  const [input, output] = pictures(graph, operator);
  const shape = windowShape(graph, operator, { first: 0, count: 0 });
  const initialiser = (): string => {
    const { min, max } = poolClamp(graph, operator);
    return `{${shape()}, ${min}, ${max}}`;
  };
  const outputs = elements([output.height, output.width, output.channels]);
  const { height, width } = operator.window;
  return {
    kernel: operator.kind === 'AVERAGE_POOL_2D' ? 'mcunet_average_pool_s8' : 'mcunet_max_pool_s8',
    constants: [],
    parameters: { type: 'mcunet_pool_layer_s8', bytes: bytes.pool, initialiser },
    work: [
      outputs * Math.min(height, input.height) * Math.min(width, input.width),
      outputs * height,
      outputs,
      output.height,
    ],
  };
}

function mean(graph: Graph, operator: Mean): Plan {
  const [input, output] = pictures(graph, operator);
  const rows = operator.axes.includes(1) ? input.height : 1;
  small(operator, input.height, input.width, input.channels);
  const initialiser = (): string => {
    const { count, inputZeroPoint, outputZeroPoint, multiplier, shift } = meanRescale(graph, operator);
    return `{${rows}, ${input.width}, ${input.channels}, ${output.width}, ${output.channels}, ${count * inputZeroPoint}, {${multiplier}, ${shift}, ${outputZeroPoint}}}`;
  };
  const outputs = elements([output.height, output.width, output.channels]);
  return {
    kernel: 'mcunet_mean_s8',
    constants: [],
    parameters: { type: 'mcunet_mean_layer_s8', bytes: bytes.mean, initialiser },
    work: [elements([input.height, input.width, input.channels]), outputs * rows, outputs, output.height],
  };
}

function softmax(graph: Graph, operator: Softmax): Plan {
  const { height, width, channels } = pictureOf(graph, operator.inputs[0]!);
  small(operator, width, channels);
  const table = softmaxTable(graph, operator);
  return {
    kernel: 'mcunet_softmax_s8',
    constants: [{ name: 'exponentials', type: 'int32_t', length: table.length, values: () => table }],
    parameters: {
      type: 'mcunet_softmax_layer_s8',
      bytes: bytes.softmax,
      initialiser: () => `{${width}, ${channels}, ${table.length}, $exponentials}`,
    },
    work: [height * width * channels, height * width, height],
  };
}

function areaResize(graph: Graph, operator: AreaResize): Plan {
  const [input, output] = pictures(graph, operator);
  small(operator, input.width, output.width, input.channels);
  const cells = (from: number, to: number): number =>
    Array.from({ length: to }, (_, i) => Math.ceil(((i + 1) * from) / to) - Math.floor((i * from) / to)).reduce(
      (sum, size) => sum + size,
      0,
    );
  const rowReads = cells(input.height, output.height);
  return {
    kernel: 'mcunet_area_resize_s8',
    constants: [],
    parameters: {
      type: 'mcunet_area_resize_layer_s8',
      bytes: bytes.areaResize,
      initialiser: () => `{${input.width}, ${output.width}, ${input.channels}}`,
    },
    work: [
      rowReads * cells(input.width, output.width) * input.channels,
      rowReads * output.width * input.channels,
      elements([output.height, output.width, output.channels]),
      output.height * output.width,
      output.height,
    ],
  };
}

function pad(graph: Graph, operator: Pad): Plan {
  const [input, output] = pictures(graph, operator);
  const { left, right } = operator.padding;
  small(operator, input.width, input.channels, left, right);
  const { zeroPoint } = codeOf(graph, operator.inputs[0]!);
  return {
    kernel: 'mcunet_pad_s8',
    constants: [],
    parameters: {
      type: 'mcunet_padding_s8',
      bytes: bytes.pad,
      initialiser: () => `{${input.width}, ${input.channels}, ${left}, ${right}, ${zeroPoint}}`,
    },
    work: [output.height * output.width * output.channels, output.height],
  };
}

const pictures = (graph: Graph, { inputs, outputs }: Operator): readonly [Picture, Picture] => [
  pictureOf(graph, inputs[0]!),
  pictureOf(graph, outputs[0]!),
];

/** Kernels count in 16 bits. */
function small(operator: Operator, ...sizes: readonly number[]): void {
  const size = Math.max(...sizes);
  if (size > 0xffff) throw modelTooLarge(operator.name, size, 0xffff);
}

interface Interior {
  readonly first: number;
  readonly count: number;
}

/** The output columns whose window lies inside the picture. */
function interiorOf({ width, strideWidth, padding }: Window, input: Picture, output: Picture): Interior {
  const first = Math.min(output.width, Math.ceil(padding.left / strideWidth));
  const end = Math.min(output.width, Math.floor((input.width - width + padding.left) / strideWidth) + 1);
  return { first, count: Math.max(0, end - first) };
}

function windowShape(
  graph: Graph,
  operator: Conv2d | DepthwiseConv2d | Pool2d,
  { first, count }: Interior,
): () => string {
  const [input, output] = pictures(graph, operator);
  const { height, width, strideWidth, dilationWidth, padding } = operator.window;
  const numbers = [
    input.width,
    input.channels,
    output.width,
    output.channels,
    height,
    width,
    strideWidth,
    dilationWidth,
    padding.left,
    first,
    count,
  ];
  small(operator, ...numbers);
  return () => `{${[...numbers, codeOf(graph, operator.inputs[0]!).zeroPoint].join(', ')}}`;
}

/** Weights, bias and what requantises: 9 bytes a channel beside the weights. */
function weighted(
  graph: Graph,
  operator: Conv2d | DepthwiseConv2d | FullyConnected,
  bias: () => Int32Array,
): readonly Constant[] {
  const weights = graph.tensors[operator.inputs[1]!]!.data!;
  const channels = graph.tensors[operator.outputs[0]!]!.shape.at(-1)!;
  const rescale = (): ConvolutionRescale => convolutionRescale(graph, operator);
  return [
    { name: 'weights', type: 'int8_t', length: weights.length, values: () => weights },
    { name: 'bias', type: 'int32_t', length: channels, values: bias },
    { name: 'multipliers', type: 'int32_t', length: channels, values: () => rescale().multipliers },
    { name: 'shifts', type: 'int8_t', length: channels, values: () => rescale().shifts },
  ];
}

/** sum (x - z) w + bias = sum x w + (bias - z sum w): the kernels never subtract a zero point. Wraps as the accumulator does. */
function foldedBias(
  graph: Graph,
  operator: Conv2d | DepthwiseConv2d | FullyConnected,
  weightSum: (weights: TensorData, channel: number) => number,
): Int32Array {
  const weights = graph.tensors[operator.inputs[1]!]!.data!;
  const bias = (operator.inputs[2] ?? -1) < 0 ? null : graph.tensors[operator.inputs[2]!]!.data!;
  const { zeroPoint } = codeOf(graph, operator.inputs[0]!);
  const channels = graph.tensors[operator.outputs[0]!]!.shape.at(-1)!;
  return Int32Array.from(
    { length: channels },
    (_, channel) => (bias?.[channel] ?? 0) - zeroPoint * weightSum(weights, channel),
  );
}

function sumOf(values: TensorData, from: number, count: number, step: number): number {
  let sum = 0;
  for (let i = 0; i < count; i += 1) sum += values[from + i * step]!;
  return sum;
}

const rescaleText = ({ outputZeroPoint, min, max }: ConvolutionRescale): string =>
  `{$multipliers, $shifts, ${outputZeroPoint}, ${min}, ${max}}`;
