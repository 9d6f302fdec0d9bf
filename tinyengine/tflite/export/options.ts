import type { Graph } from '../../graph/graph.js';
import type { Activation, Operator, Window } from '../../graph/operator.js';
import {
  absOptions,
  activations,
  addOptions,
  concatenationOptions,
  conv2dOptions,
  depthwiseOptions,
  dequantizeOptions,
  fullyConnectedOptions,
  hardSwishOptions,
  leakyReluOptions,
  maximumMinimumOptions,
  mulOptions,
  padOptions,
  padV2Options,
  paddings,
  poolOptions,
  quantizeOptions,
  reducerOptions,
  reshapeOptions,
  resizeBilinearOptions,
  resizeNearestOptions,
  sliceOptions,
  softmaxOptions,
  stridedSliceOptions,
  subOptions,
  transposeConvOptions,
  transposeOptions,
} from '../schema.js';
import { paddingWord } from './expressible.js';
import { float32, int32, int32s, int8, reference, table } from './flatbuffer.js';
import { endMaskOf, fileKind, type FileKind } from './parameters.js';
import type { Builder } from 'flatbuffers';

/** First version of TFLite's operator that computes in int8 the way we do. */
export const operatorVersions: Readonly<Record<FileKind, number>> = {
  CONV_2D: 3,
  DEPTHWISE_CONV_2D: 3,
  FULLY_CONNECTED: 4,
  ADD: 2,
  SUB: 2,
  MUL: 2,
  MAXIMUM: 2,
  MINIMUM: 2,
  PRELU: 1,
  RELU: 2,
  RELU6: 2,
  RELU_N1_TO_1: 1,
  LEAKY_RELU: 2,
  LOGISTIC: 2,
  TANH: 2,
  HARD_SWISH: 1,
  ABS: 2,
  AVERAGE_POOL_2D: 2,
  MAX_POOL_2D: 2,
  MEAN: 2,
  PAD: 2,
  PADV2: 2,
  RESHAPE: 1,
  SOFTMAX: 2,
  QUANTIZE: 2,
  DEQUANTIZE: 2,
  CONCATENATION: 2,
  SLICE: 2,
  STRIDED_SLICE: 2,
  TRANSPOSE: 2,
  RESIZE_NEAREST_NEIGHBOR: 3,
  RESIZE_BILINEAR: 3,
  TRANSPOSE_CONV: 4,
};

/** The options table of an operator and its code in the schema's union; 0 and 0 for one that has none. */
export function writeOptions(builder: Builder, operator: Operator, graph: Graph): { code: number; offset: number } {
  const activation = (field: number, name: Activation) => int8(field, activations.indexOf(name));
  switch (operator.kind) {
    case 'CONV_2D': {
      const fields = [
        ...windowFields(operator, graph, conv2dOptions),
        activation(conv2dOptions.activation, operator.activation),
      ];
      return { code: conv2dOptions.code, offset: table(builder, fields) };
    }
    case 'DEPTHWISE_CONV_2D': {
      const fields = [
        ...windowFields(operator, graph, depthwiseOptions),
        int32(depthwiseOptions.multiplier, operator.multiplier),
        activation(depthwiseOptions.activation, operator.activation),
      ];
      return { code: depthwiseOptions.code, offset: table(builder, fields) };
    }
    case 'AVERAGE_POOL_2D':
    case 'MAX_POOL_2D': {
      const fields = [
        ...windowFields(operator, graph, poolOptions),
        int32(poolOptions.filterHeight, operator.window.height),
        int32(poolOptions.filterWidth, operator.window.width),
        activation(poolOptions.activation, operator.activation),
      ];
      return { code: poolOptions.code, offset: table(builder, fields) };
    }
    case 'FULLY_CONNECTED': {
      const keeps = graph.tensors[operator.outputs[0]!]!.shape.length > 2;
      const fields = [
        activation(fullyConnectedOptions.activation, operator.activation),
        int8(fullyConnectedOptions.keepDimensions, Number(keeps)),
      ];
      return { code: fullyConnectedOptions.code, offset: table(builder, fields) };
    }
    case 'ADD':
    case 'SUB':
    case 'MUL': {
      const { code, activation: field } = pairOptions[operator.kind];
      return { code, offset: table(builder, [activation(field, operator.activation)]) };
    }
    case 'MAXIMUM':
    case 'MINIMUM':
      return { code: maximumMinimumOptions.code, offset: table(builder, []) };
    case 'LEAKY_RELU': {
      const fields = [float32(leakyReluOptions.alpha, operator.alpha)];
      return { code: leakyReluOptions.code, offset: table(builder, fields) };
    }
    case 'HARD_SWISH':
      return { code: hardSwishOptions.code, offset: table(builder, []) };
    case 'ABS':
      return { code: absOptions.code, offset: table(builder, []) };
    case 'PRELU':
    case 'RELU':
    case 'RELU6':
    case 'RELU_N1_TO_1':
    case 'LOGISTIC':
    case 'TANH':
      return { code: 0, offset: 0 };
    case 'MEAN': {
      const fields = [int8(reducerOptions.keepDimensions, Number(operator.keepDims))];
      return { code: reducerOptions.code, offset: table(builder, fields) };
    }
    case 'RESHAPE': {
      const shape = int32s(builder, graph.tensors[operator.outputs[0]!]!.shape);
      return { code: reshapeOptions.code, offset: table(builder, [reference(reshapeOptions.newShape, shape)]) };
    }
    case 'SOFTMAX':
      return { code: softmaxOptions.code, offset: table(builder, [float32(softmaxOptions.beta, operator.beta)]) };
    case 'PAD': {
      const { code } = fileKind(operator) === 'PAD' ? padOptions : padV2Options;
      return { code, offset: table(builder, []) };
    }
    case 'QUANTIZE':
      return { code: quantizeOptions.code, offset: table(builder, []) };
    case 'DEQUANTIZE':
      return { code: dequantizeOptions.code, offset: table(builder, []) };
    case 'CONCATENATION':
      return {
        code: concatenationOptions.code,
        offset: table(builder, [int32(concatenationOptions.axis, operator.axis)]),
      };
    case 'SLICE':
      return fileKind(operator) === 'SLICE'
        ? { code: sliceOptions.code, offset: table(builder, []) }
        : {
            code: stridedSliceOptions.code,
            offset: table(builder, [int32(stridedSliceOptions.endMask, endMaskOf(operator))]),
          };
    case 'TRANSPOSE':
      return { code: transposeOptions.code, offset: table(builder, []) };
    case 'RESIZE_NEAREST_NEIGHBOR':
    case 'RESIZE_BILINEAR': {
      const fields = operator.kind === 'RESIZE_BILINEAR' ? resizeBilinearOptions : resizeNearestOptions;
      const flags = [
        int8(fields.alignCorners, Number(operator.alignCorners)),
        int8(fields.halfPixelCenters, Number(operator.halfPixelCenters)),
      ];
      return { code: fields.code, offset: table(builder, flags) };
    }
    case 'TRANSPOSE_CONV': {
      const fields = [
        ...windowFields(operator, graph, transposeConvOptions, operator.outputs[0]!),
        activation(transposeConvOptions.activation, operator.activation),
      ];
      return { code: transposeConvOptions.code, offset: table(builder, fields) };
    }
    case 'AREA_RESIZE':
    case 'TABLE':
      throw new Error(`${operator.name} has no options in TensorFlow Lite`);
  }
}

const pairOptions = { ADD: addOptions, SUB: subOptions, MUL: mulOptions } as const;

interface WindowFields {
  readonly padding: number;
  readonly strideWidth: number;
  readonly strideHeight: number;
  readonly dilationWidth?: number;
  readonly dilationHeight?: number;
}

/** @param feature map what the window moves over */
function windowFields(
  operator: Operator & { readonly window: Window },
  graph: Graph,
  fields: WindowFields,
  featureMap = operator.inputs[0]!,
) {
  const { window } = operator;
  const word = paddingWord(window, graph, featureMap);
  if (!word) throw new Error(`${operator.name}: TensorFlow Lite has no padding of this kind for ${operator.kind}`);
  const dilation = (field: number | undefined, value: number) => (field === undefined ? [] : [int32(field, value, 1)]);
  return [
    int8(fields.padding, paddings.indexOf(word)),
    int32(fields.strideWidth, window.strideWidth),
    int32(fields.strideHeight, window.strideHeight),
    ...dilation(fields.dilationWidth, window.dilationWidth),
    ...dilation(fields.dilationHeight, window.dilationHeight),
  ];
}
