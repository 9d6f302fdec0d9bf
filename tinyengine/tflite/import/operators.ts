import { corruptModel, inconsistentModel, unsupportedModel, unsupportedOperator } from '../../../errors/model.js';
import type { Tensor } from '../../graph/graph.js';
import { limits } from '../../graph/limits.js';
import type { Activation, Operator, OperatorKind } from '../../graph/operator.js';
import type { Pad } from '../../graph/operators/pad.js';
import type { FileOperator, ModelFile } from './model.js';
import {
  readConcatenation,
  readResize,
  readSlice,
  readSplit,
  readSplitV,
  readStridedSlice,
  readTranspose,
} from './movement.js';
import { first, readActivation, weighted, type Reading } from './reading.js';
import {
  addOptions,
  conv2dOptions,
  depthwiseOptions,
  fullyConnectedOptions,
  leakyReluOptions,
  mulOptions,
  poolOptions,
  reducerOptions,
  softmaxOptions,
  subOptions,
} from '../schema.js';
import { readParameter } from './tensor.js';
import { readTransposeConvolution } from './transpose-convolution.js';
import { readWindow } from './window.js';

/** Operators of a file; what has no kind of its own in our graphs becomes others there. */
type FileKind =
  | Exclude<OperatorKind, 'AREA_RESIZE' | 'TABLE'>
  | 'PADV2'
  | 'SPLIT'
  | 'SPLIT_V'
  | 'STRIDED_SLICE'
  | 'SQUEEZE'
  | 'EXPAND_DIMS';

/** Short words for names in the generated code. */
const words: Readonly<Record<FileKind, string>> = {
  CONV_2D: 'conv',
  DEPTHWISE_CONV_2D: 'depthwise',
  FULLY_CONNECTED: 'dense',
  ADD: 'add',
  SUB: 'subtract',
  MUL: 'multiply',
  MAXIMUM: 'maximum',
  MINIMUM: 'minimum',
  PRELU: 'prelu',
  RELU: 'relu',
  RELU6: 'relu',
  RELU_N1_TO_1: 'relu',
  LEAKY_RELU: 'relu',
  LOGISTIC: 'logistic',
  TANH: 'tanh',
  HARD_SWISH: 'swish',
  ABS: 'magnitude',
  AVERAGE_POOL_2D: 'pool',
  MAX_POOL_2D: 'pool',
  MEAN: 'mean',
  PAD: 'pad',
  PADV2: 'pad',
  RESHAPE: 'reshape',
  SOFTMAX: 'softmax',
  QUANTIZE: 'quantize',
  DEQUANTIZE: 'dequantize',
  CONCATENATION: 'concat',
  SPLIT: 'split',
  SPLIT_V: 'split',
  SLICE: 'slice',
  STRIDED_SLICE: 'slice',
  TRANSPOSE: 'transpose',
  RESIZE_NEAREST_NEIGHBOR: 'resize',
  RESIZE_BILINEAR: 'resize',
  TRANSPOSE_CONV: 'deconv',
  SQUEEZE: 'reshape',
  EXPAND_DIMS: 'reshape',
};

/** One reader an operator; adding one here makes it known to the importer. */
const readers: Readonly<Record<FileKind, (reading: Reading) => Operator | readonly Operator[]>> = {
  CONV_2D: (reading) => {
    const options = reading.options(conv2dOptions.code);
    const [, height, width] = reading.shape(1, 4) as [number, number, number, number];
    const window = readWindow(reading, options, conv2dOptions, [height, width]);
    const activation = readActivation(reading, options, conv2dOptions.activation);
    return { ...reading.base, kind: 'CONV_2D', inputs: weighted(reading), window, activation };
  },
  DEPTHWISE_CONV_2D: (reading) => {
    const options = reading.options(depthwiseOptions.code);
    const [, height, width, channels] = reading.shape(1, 4) as [number, number, number, number];
    const window = readWindow(reading, options, depthwiseOptions, [height, width]);
    const multiplier = channels / reading.shape(0, 4)[3]!;
    const stated = options.int32(depthwiseOptions.multiplier);
    if (!Number.isInteger(multiplier) || (stated !== 0 && stated !== multiplier))
      reading.contradict(`a depth multiplier of ${multiplier} by its shapes`, `${stated}`);
    const activation = readActivation(reading, options, depthwiseOptions.activation);
    return { ...reading.base, kind: 'DEPTHWISE_CONV_2D', inputs: weighted(reading), window, multiplier, activation };
  },
  FULLY_CONNECTED: (reading) => {
    const options = reading.options(fullyConnectedOptions.code);
    const format = options.int8(fullyConnectedOptions.weightsFormat);
    if (format !== 0) reading.refuse('weights in the default order', `format ${format}`);
    const activation = readActivation(reading, options, fullyConnectedOptions.activation);
    return { ...reading.base, kind: 'FULLY_CONNECTED', inputs: weighted(reading), activation };
  },
  ADD: (reading) => ({ ...readPair(reading), kind: 'ADD', activation: readPairActivation(reading, addOptions) }),
  SUB: (reading) => ({ ...readPair(reading), kind: 'SUB', activation: readPairActivation(reading, subOptions) }),
  MUL: (reading) => ({ ...readPair(reading), kind: 'MUL', activation: readPairActivation(reading, mulOptions) }),
  MAXIMUM: (reading) => ({ ...readPair(reading), kind: 'MAXIMUM' }),
  MINIMUM: (reading) => ({ ...readPair(reading), kind: 'MINIMUM' }),
  PRELU: (reading) => ({ ...readPair(reading), kind: 'PRELU' }),
  RELU: (reading) => ({ ...reading.base, kind: 'RELU', inputs: first(reading) }),
  RELU6: (reading) => ({ ...reading.base, kind: 'RELU6', inputs: first(reading) }),
  RELU_N1_TO_1: (reading) => ({ ...reading.base, kind: 'RELU_N1_TO_1', inputs: first(reading) }),
  LEAKY_RELU: (reading) => {
    const alpha = reading.options(leakyReluOptions.code).float32(leakyReluOptions.alpha);
    return { ...reading.base, kind: 'LEAKY_RELU', inputs: first(reading), alpha };
  },
  LOGISTIC: (reading) => ({ ...reading.base, kind: 'LOGISTIC', inputs: first(reading) }),
  TANH: (reading) => ({ ...reading.base, kind: 'TANH', inputs: first(reading) }),
  HARD_SWISH: (reading) => ({ ...reading.base, kind: 'HARD_SWISH', inputs: first(reading) }),
  ABS: (reading) => ({ ...reading.base, kind: 'ABS', inputs: first(reading) }),
  AVERAGE_POOL_2D: (reading) => ({ ...readPool(reading), kind: 'AVERAGE_POOL_2D' }),
  MAX_POOL_2D: (reading) => ({ ...readPool(reading), kind: 'MAX_POOL_2D' }),
  MEAN: (reading) => {
    const rank = reading.input(0).shape.length;
    const given = reading.parameter(1, 'axes');
    if (given.some((axis) => axis < -rank || axis >= rank)) reading.contradict(`axes below ${rank}`, `[${given}]`);
    const axes = [...new Set(given.map((axis) => (axis < 0 ? axis + rank : axis)))].sort((a, b) => a - b);
    const keepDims =
      reading.operator.options !== null &&
      reading.options(reducerOptions.code).uint8(reducerOptions.keepDimensions) !== 0;
    return { ...reading.base, kind: 'MEAN', inputs: first(reading), axes, keepDims };
  },
  PAD: readPad,
  PADV2: (reading) => {
    const [{ quantisation }, { data, quantisation: other }] = [reading.input(0), reading.input(2)];
    const alike = quantisation?.scales[0] === other?.scales[0] && quantisation?.zeroPoints[0] === other?.zeroPoints[0];
    if (!(data instanceof Int8Array) || data.length !== 1 || !alike)
      return reading.refuse('a constant value of the scale and zero point it stands among', 'another');
    const value = data[0]!;
    const pad = readPad(reading);
    return value === quantisation?.zeroPoints[0] ? pad : { ...pad, value };
  },
  // the target may be computed by the model: the shape of the output says it all
  RESHAPE: readReshape,
  SQUEEZE: readReshape,
  EXPAND_DIMS: readReshape,
  SOFTMAX: (reading) => {
    const beta = reading.options(softmaxOptions.code).float32(softmaxOptions.beta);
    return { ...reading.base, kind: 'SOFTMAX', inputs: first(reading), beta };
  },
  QUANTIZE: (reading) => ({ ...reading.base, kind: 'QUANTIZE', inputs: first(reading) }),
  DEQUANTIZE: (reading) => ({ ...reading.base, kind: 'DEQUANTIZE', inputs: first(reading) }),
  CONCATENATION: readConcatenation,
  SPLIT: readSplit,
  SPLIT_V: readSplitV,
  SLICE: readSlice,
  STRIDED_SLICE: readStridedSlice,
  TRANSPOSE: readTranspose,
  RESIZE_NEAREST_NEIGHBOR: (reading) => readResize(reading, 'RESIZE_NEAREST_NEIGHBOR'),
  RESIZE_BILINEAR: (reading) => readResize(reading, 'RESIZE_BILINEAR'),
  TRANSPOSE_CONV: readTransposeConvolution,
};

export const supportedOperators: readonly string[] = Object.keys(readers).sort();

const isSupported = (name: string): name is FileKind => Object.hasOwn(readers, name);

/** Refuses by name the first operator that we have no reader for, before anything else about the model is judged. */
export function refuseUnsupported(model: ModelFile, operators: readonly FileOperator[]): void {
  const unsupported = operators.find(({ name }) => !isSupported(name));
  if (!unsupported) return;
  const output = unsupported.outputs[0];
  const name = output === undefined ? '' : model.tensorName(output);
  throw unsupportedOperator(model.file, `${unsupported.index} ${unsupported.name}`, name, supportedOperators);
}

/**
 * What an operator of a file is in our graphs: itself as a rule, several where it has several outputs or does two things at once.
 *
 * @param extra makes room for a tensor that the file does not have, and returns its id
 */
export function readOperator(
  model: ModelFile,
  operator: FileOperator,
  tensor: (id: number) => Tensor,
  extra: (tensor: Tensor) => number,
): readonly Operator[] {
  const { index, name, outputs } = operator;
  if (!isSupported(name)) throw unsupportedOperator(model.file, `${index} ${name}`, '', supportedOperators);
  const output = outputs[0] === undefined ? '' : ` (output "${model.tensorName(outputs[0])}")`;
  const subject = `operator ${index} ${name}${output}`;
  const refuse = (expected: string, found: string): never => {
    throw unsupportedModel(model.file, subject, expected, found);
  };
  const contradict = (expected: string, found: string): never => {
    throw inconsistentModel(model.file, subject, expected, found);
  };
  const id = (position: number): number => {
    const found = operator.inputs[position] ?? -1;
    return found < 0 ? contradict(`at least ${position + 1} inputs`, `${operator.inputs.length}`) : found;
  };
  const input = (position: number) => tensor(id(position));
  const ofDimensions = ({ shape }: Tensor, dimensions: number): readonly number[] =>
    shape.length === dimensions ? shape : contradict(`${dimensions} dimensions`, `[${shape}]`);
  const read = readers[name]({
    operator,
    base: { index, name: `${words[name]}_${index}`, outputs },
    input,
    extra,
    shape: (position, dimensions) => ofDimensions(input(position), dimensions),
    output: (dimensions) => ofDimensions(tensor(outputs[0] ?? contradict('an output', 'none')), dimensions),
    parameter: (position, what) => readParameter(model, id(position)) ?? refuse(`constant ${what}`, 'computed ones'),
    options: (code) => {
      if (operator.optionsCode === code && operator.options) return operator.options;
      throw corruptModel(model.file, `options of another operator at ${subject}`);
    },
    refuse,
    contradict,
  });
  return [read].flat();
}

function readReshape(reading: Reading): Operator {
  return { ...reading.base, kind: 'RESHAPE', inputs: first(reading) };
}

const readPair = ({ base, operator }: Reading) => ({ ...base, inputs: operator.inputs });

const readPairActivation = (reading: Reading, { code, activation }: { code: number; activation: number }): Activation =>
  readActivation(reading, reading.options(code), activation);

function readPad(reading: Reading): Pad {
  reading.shape(0, 4);
  const amounts = reading.parameter(1, 'paddings');
  if (amounts.length !== 8 || amounts.some((amount) => amount < 0 || amount > limits.elements))
    reading.contradict('4 pairs of paddings, none negative', `[${amounts}]`);
  const [batchBefore, batchAfter, top, bottom, left, right, before, after] = amounts as readonly [
    ...[number, number, number, number],
    ...[number, number, number, number],
  ];
  if (batchBefore || batchAfter || before || after) reading.refuse('paddings of height and width only', `[${amounts}]`);
  return { ...reading.base, kind: 'PAD', inputs: first(reading), padding: { top, left, bottom, right } };
}

function readPool(reading: Reading) {
  const options = reading.options(poolOptions.code);
  const [height, width] = [options.int32(poolOptions.filterHeight), options.int32(poolOptions.filterWidth)];
  const window = readWindow(reading, options, poolOptions, [height, width]);
  const activation = readActivation(reading, options, poolOptions.activation);
  return { ...reading.base, inputs: first(reading), window, activation };
}
