import type { Window } from '../graph/operator.js';

/**
 * A batch of float32 pictures in the kernels' memory, [count, height, width, channels]. It stays there until it is released;
 * using it afterwards is a mistake.
 */
export interface FloatTensor {
  readonly count: number;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly address: number;
}

export interface Moments {
  /** One a channel, over count × height × width; accumulated in float64, given in float32. */
  readonly means: Float32Array;
  /** Population variance (divided by the number of values, not one less). */
  readonly variances: Float32Array;
}

/**
 * Float layers on whole batches, for calibration: the same bytes on every host, since every sum has one fixed order.
 * Functions that return a tensor leave their inputs as they were; `normalise` works in place.
 */
export interface FloatKernels {
  /** Copies values, row-major [count, height, width, channels], into a new tensor. */
  write(shape: Omit<FloatTensor, 'address'>, values: Float32Array): FloatTensor;
  /** A copy of the values, row-major, without what the memory layout adds. */
  read(tensor: FloatTensor): Float32Array;
  release(...tensors: readonly FloatTensor[]): void;
  /** Weights [out, height, width, in]; no bias. Cells outside the picture are 0. */
  convolve(input: FloatTensor, weights: Float32Array, window: Window): FloatTensor;
  /** Weights [height, width, channels]; no bias. */
  depthwise(input: FloatTensor, weights: Float32Array, window: Window): FloatTensor;
  moments(tensor: FloatTensor): Moments;
  /** x * factor[channel] + offset[channel], then the clamp to [0, 6] of RELU6; in place. */
  normalise(tensor: FloatTensor, factors: Float32Array, offsets: Float32Array, activation: 'NONE' | 'RELU6'): void;
  add(left: FloatTensor, right: FloatTensor): FloatTensor;
  /** Mean over height and width: [count, 1, 1, channels]. */
  averagePool(input: FloatTensor): FloatTensor;
  /** Weights [out, in], in = height * width * channels; bias [out]. */
  linear(input: FloatTensor, weights: Float32Array, bias: Float32Array): FloatTensor;
  /** Least and greatest value, 0 included: what an affine code must span. */
  range(tensor: FloatTensor): { readonly minimum: number; readonly maximum: number };
}

export async function createFloatKernels(): Promise<FloatKernels> {
  throw new Error('float kernels are written next');
}
