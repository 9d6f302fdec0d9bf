import type { TensorId } from './graph.js';

interface Base {
  /** Position in the model file (or in the generated network), for messages and for pairing with golden tensors. */
  readonly index: number;
  /** Unique, readable: the output's name in the model, shortened; becomes part of identifiers and comments in the C. */
  readonly name: string;
  /** Tensors in TFLite's order (input, weights, bias); -1 for an absent optional one. */
  readonly inputs: readonly TensorId[];
  readonly outputs: readonly TensorId[];
}

export type Activation = 'NONE' | 'RELU' | 'RELU6' | 'RELU_N1_TO_1';

/** Cells added around the input; SAME is resolved to numbers when a model is read. They hold the zero point, or count as absent in pools. */
export interface Padding {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A window of `height` × `width` taps, `dilation` apart, moved by `stride`. */
export interface Window {
  readonly height: number;
  readonly width: number;
  readonly strideHeight: number;
  readonly strideWidth: number;
  readonly dilationHeight: number;
  readonly dilationWidth: number;
  readonly padding: Padding;
}

/** inputs: feature map, weights OHWI, bias or -1. Groups = input channels / I. */
export interface Conv2d extends Base {
  readonly kind: 'CONV_2D';
  readonly window: Window;
  readonly activation: Activation;
}
/** inputs: feature map, weights 1HWC, bias or -1. Output channel = input channel * multiplier + m. */
export interface DepthwiseConv2d extends Base {
  readonly kind: 'DEPTHWISE_CONV_2D';
  readonly window: Window;
  readonly multiplier: number;
  readonly activation: Activation;
}
/** inputs: anything flattened, weights [out, in], bias or -1. */
export interface FullyConnected extends Base {
  readonly kind: 'FULLY_CONNECTED';
  readonly activation: Activation;
}
/** Two inputs; every dimension of either, counted from the last, is that of the output or 1. One may be a constant. */
export interface Add extends Base {
  readonly kind: 'ADD';
  readonly activation: Activation;
}
/** The first input minus the second, both as those of ADD. */
export interface Sub extends Base {
  readonly kind: 'SUB';
  readonly activation: Activation;
}
/** Inputs as those of ADD. */
export interface Mul extends Base {
  readonly kind: 'MUL';
  readonly activation: Activation;
}
/** The larger or the smaller of two values of one code; inputs as those of ADD. */
export interface Extremum extends Base {
  readonly kind: 'MAXIMUM' | 'MINIMUM';
}
/** inputs: values, and what the negative ones are multiplied with; shapes as those of ADD. */
export interface Prelu extends Base {
  readonly kind: 'PRELU';
}
/** One value of either input makes a value of the output. */
export type Pairwise = Add | Sub | Mul | Extremum | Prelu;

/** A clamp as an operator of its own. */
export interface Relu extends Base {
  readonly kind: 'RELU' | 'RELU6' | 'RELU_N1_TO_1';
}
/** Negative values are multiplied with `alpha`, a float32 number. */
interface LeakyRelu extends Base {
  readonly kind: 'LEAKY_RELU';
  readonly alpha: number;
}
/** 1 / (1 + exp(-x)) and tanh(x), to codes of their own; x * clamp(x + 3, 0, 6) / 6; the magnitude. */
export interface Curve extends Base {
  readonly kind: 'LOGISTIC' | 'TANH' | 'HARD_SWISH' | 'ABS';
}
/**
 * Any function of one value, ours (no TFLite operator): entry b is the byte written for byte b, both as they lie in memory,
 * be they int8 or uint8.
 */
export interface Table extends Base {
  readonly kind: 'TABLE';
  readonly table: Int8Array;
}
/** One value of the input makes a value of the output: a byte of a byte, but for a QUANTIZE that reads float32. */
export type Unary = Relu | LeakyRelu | Curve | Quantize | Table;

export interface Pool2d extends Base {
  readonly kind: 'AVERAGE_POOL_2D' | 'MAX_POOL_2D';
  readonly window: Window;
  readonly activation: Activation;
}
/** Mean over `axes` (of the input's shape, not negative, ascending). */
export interface Mean extends Base {
  readonly kind: 'MEAN';
  readonly axes: readonly number[];
  readonly keepDims: boolean;
}
/** Height and width only. */
export interface Pad extends Base {
  readonly kind: 'PAD';
  /** What fills, where it is not the zero point. */
  readonly value?: number;
  readonly padding: Padding;
}
export interface Reshape extends Base {
  readonly kind: 'RESHAPE';
}
export interface Softmax extends Base {
  readonly kind: 'SOFTMAX';
  readonly beta: number;
}
/** float32 → int8 at the start only; between int8 codes, and between int8 and uint8, anywhere. */
interface Quantize extends Base {
  readonly kind: 'QUANTIZE';
}
/** Only at the border: int8 → float32 at the end. */
export interface Dequantize extends Base {
  readonly kind: 'DEQUANTIZE';
}
/**
 * Area average to the output's height and width, ours (no TFLite operator): cell (i, j) averages rows floor(i*H/R) to ceil((i+1)*H/R)-1 and
 * columns alike, on p = q + 128: floor((sum + floor(n/2)) / n) - 128. Scale and zero point unchanged.
 */
export interface AreaResize extends Base {
  readonly kind: 'AREA_RESIZE';
}
/** Inputs of one scale and zero point, one behind the other along `axis` of their shapes. */
export interface Concatenation extends Base {
  readonly kind: 'CONCATENATION';
  readonly axis: number;
}
/** Of every dimension of the input `size` places from `begin` on, `strides` apart; a stride may be negative. */
export interface Slice extends Base {
  readonly kind: 'SLICE';
  readonly begin: readonly number[];
  readonly size: readonly number[];
  readonly strides: readonly number[];
}
/** Dimension i of the output is dimension `order[i]` of the input. */
export interface Transpose extends Base {
  readonly kind: 'TRANSPOSE';
  readonly order: readonly number[];
}
/** To the output's height and width. */
export interface Resize extends Base {
  readonly kind: 'RESIZE_NEAREST_NEIGHBOR' | 'RESIZE_BILINEAR';
  /** The corner cells of input and output have the same centres. */
  readonly alignCorners: boolean;
  /** Cells have their values at their centres, not at their upper left corners. */
  readonly halfPixelCenters: boolean;
}
/**
 * inputs: feature map, weights OHWI, bias or -1. `window` is that of the convolution which makes the input's size of the output's:
 * input cell (i, j) adds to the output cells under the window at place (i, j).
 */
export interface TransposeConv extends Base {
  readonly kind: 'TRANSPOSE_CONV';
  readonly window: Window;
  readonly activation: Activation;
}

export type Operator =
  | Conv2d
  | DepthwiseConv2d
  | FullyConnected
  | Pairwise
  | Unary
  | Pool2d
  | Mean
  | Pad
  | Reshape
  | Softmax
  | Dequantize
  | AreaResize
  | Concatenation
  | Slice
  | Transpose
  | Resize
  | TransposeConv;
export type OperatorKind = Operator['kind'];

/** The operator type of a kind. */
export type OperatorOf<K extends OperatorKind, O = Operator> = O extends { readonly kind: infer T }
  ? K extends T
    ? O
    : never
  : never;
