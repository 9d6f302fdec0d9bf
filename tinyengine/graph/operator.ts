import type { TensorId } from './tensor.js';

/** The attributes of every operator. Each file of `operators/` adds those of its own kinds. */
export interface OperatorBase {
  /** Position in the model file or in the generated network, for messages and for comparison with golden tensors. */
  readonly index: number;
  /**
   * A unique readable name: the output's name in the model, shortened. It becomes part of identifiers and comments in
   * the C.
   */
  readonly name: string;
  /** Tensors in TFLite's order (input, weights, bias); -1 for an absent optional one. */
  readonly inputs: readonly TensorId[];
  readonly outputs: readonly TensorId[];
}

/**
 * The operator type of every kind. Each file of `operators/` declares its own kinds here, beside their descriptors, so
 * that a new operator needs no entry in a list.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by declaration merging
export interface OperatorTypes {}

export type OperatorKind = keyof OperatorTypes;
export type OperatorOf<K extends OperatorKind> = OperatorTypes[K];
export type Operator = OperatorTypes[OperatorKind];

export type Activation = 'NONE' | 'RELU' | 'RELU6' | 'RELU_N1_TO_1';

/**
 * Cells added around the input. They hold the zero point; pools ignore them. SAME becomes numbers when a model is read.
 */
export interface Padding {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A window of `height` × `width` taps, `dilation` apart, that moves by `stride`. */
export interface Window {
  readonly height: number;
  readonly width: number;
  readonly strideHeight: number;
  readonly strideWidth: number;
  readonly dilationHeight: number;
  readonly dilationWidth: number;
  readonly padding: Padding;
}
