import type { TensorId } from './tensor.js';

/** What every operator has; each file of `operators/` adds the attributes of its own kinds. */
export interface OperatorBase {
  /** Position in the model file (or in the generated network), for messages and for pairing with golden tensors. */
  readonly index: number;
  /** Unique, readable: the output's name in the model, shortened; becomes part of identifiers and comments in the C. */
  readonly name: string;
  /** Tensors in TFLite's order (input, weights, bias); -1 for an absent optional one. */
  readonly inputs: readonly TensorId[];
  readonly outputs: readonly TensorId[];
}

/**
 * The operator type of every kind. Each file of `operators/` declares its own kinds here, beside their descriptors, so that a new
 * operator needs no list to be edited.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by declaration merging
export interface OperatorTypes {}

export type OperatorKind = keyof OperatorTypes;
export type OperatorOf<K extends OperatorKind> = OperatorTypes[K];
export type Operator = OperatorTypes[OperatorKind];

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
