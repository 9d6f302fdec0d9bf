import type { Window } from '../graph/operator.js';
import base64 from './assembly/float.as.ts?wasm';
import { bytesOf, createStore, paddedChannels, pixelsOf, type FloatExports, type Store } from './float/store.js';
import { paddedRows, paddedVector } from './float/weights.js';
import { convolve, depthwise } from './float/windowed.js';
import type { FloatShape, FloatTensor } from './float/tensor.js';
import { instantiate } from './instance.js';

interface Moments {
  /** One per channel, over count × height × width. Accumulated in float64, rounded to float32. */
  readonly means: Float32Array;
  /** Population variance: divided by the number of values, not by one less. */
  readonly variances: Float32Array;
}

/**
 * Float layers on whole batches, for calibration. Every sum has one fixed order, so the bytes are the same on every
 * host. Functions that return a tensor do not change their inputs; `normalise` works in place.
 */
export interface FloatKernels {
  /** Copies values, row-major [count, height, width, channels], into a new tensor. */
  write: (shape: FloatShape, values: Float32Array) => FloatTensor;
  /** Returns a copy of the values, row-major, without the padding of the memory layout. */
  read: (tensor: FloatTensor) => Float32Array;
  release: (...tensors: readonly FloatTensor[]) => void;
  /** Releases all tensors, including those that an error left behind. */
  clear: () => void;
  /** Weights are [out, height, width, in]. There is no bias. Cells outside the feature map are 0. */
  convolve: (input: FloatTensor, weights: Float32Array, window: Window) => FloatTensor;
  /** Weights are [height, width, channels]. There is no bias. */
  depthwise: (input: FloatTensor, weights: Float32Array, window: Window) => FloatTensor;
  moments: (tensor: FloatTensor) => Moments;
  /** Computes x * factor[channel] + offset[channel], then the clamp of RELU6 to [0, 6], in place. */
  normalise: (tensor: FloatTensor, factors: Float32Array, offsets: Float32Array, activation: 'NONE' | 'RELU6') => void;
  add: (left: FloatTensor, right: FloatTensor) => FloatTensor;
  /** Mean over height and width: [count, 1, 1, channels]. */
  averagePool: (input: FloatTensor) => FloatTensor;
  /** Weights are [out, in], where in = height * width * channels. Bias is [out]. */
  linear: (input: FloatTensor, weights: Float32Array, bias: Float32Array) => FloatTensor;
  /** The least and the greatest value, extended to include 0: the range that a quantisation must cover. */
  range: (tensor: FloatTensor) => { readonly minimum: number; readonly maximum: number };
}

/** @param limit the most bytes of memory @throws EVALUATION_OVER_MEMORY if a batch needs more */
export async function createFloatKernels(limit = 2 ** 30): Promise<FloatKernels> {
  const store = createStore(await instantiate<FloatExports>(base64), limit);
  const { kernels } = store;
  return {
    write: (shape, values) => {
      const tensor = store.tensor(shape);
      const padded = paddedRows(values, shape.channels);
      store.floats(tensor.address, padded.length).set(padded);
      return tensor;
    },
    read: (tensor) => read(store, tensor),
    release: (...tensors) => {
      for (const { address } of tensors) store.release(address);
    },
    clear: () => store.clear(),
    convolve: (input, weights, window) => {
      const outputs = weights.length / (window.height * window.width * input.channels);
      return convolve(store, input, weights, new Float32Array(outputs), window);
    },
    depthwise: (input, weights, window) => depthwise(store, input, weights, window),
    moments: (tensor) => moments(store, tensor),
    normalise: (tensor, factors, offsets, activation) =>
      store.scoped((lend) => {
        const [low, high] = activation === 'RELU6' ? [0, 6] : [-Infinity, Infinity];
        const [f, o] = [lend(paddedVector(factors)), lend(paddedVector(offsets))];
        kernels.normalise(tensor.address, pixelsOf(tensor), paddedChannels(tensor.channels), f, o, low, high);
      }),
    add: (left, right) => {
      const sum = store.tensor(left);
      kernels.add(sum.address, left.address, right.address, bytesOf(left) / 4);
      return sum;
    },
    averagePool: (input) => {
      const { count, height, width, channels } = input;
      const means = store.tensor({ count, height: 1, width: 1, channels });
      kernels.average(means.address, input.address, count, height * width, paddedChannels(channels));
      return means;
    },
    linear: (input, weights, bias) => convolve(store, input, weights, bias, whole(input)),
    range: (tensor) =>
      store.scoped((lend) => {
        const address = lend(new Float32Array(8));
        kernels.range(address, tensor.address, bytesOf(tensor) / 4);
        const [...values] = store.floats(address, 8);
        return { minimum: Math.min(...values), maximum: Math.max(...values) };
      }),
  };
}

// A linear layer is a window over the whole feature map.
const whole = ({ height, width }: FloatTensor): Window => ({
  ...{ height, width, strideHeight: 1, strideWidth: 1, dilationHeight: 1, dilationWidth: 1 },
  padding: { top: 0, left: 0, bottom: 0, right: 0 },
});

function read(store: Store, tensor: FloatTensor): Float32Array {
  const stride = paddedChannels(tensor.channels);
  const padded = store.floats(tensor.address, bytesOf(tensor) / 4);
  if (stride === tensor.channels) return padded.slice();
  const values = new Float32Array(pixelsOf(tensor) * tensor.channels);
  for (let pixel = 0; pixel < pixelsOf(tensor); pixel++)
    values.set(padded.subarray(pixel * stride, pixel * stride + tensor.channels), pixel * tensor.channels);
  return values;
}

function moments(store: Store, tensor: FloatTensor): Moments {
  const { channels } = tensor;
  const pixels = pixelsOf(tensor);
  return store.scoped((lend) => {
    const address = lend(new Float64Array(2 * paddedChannels(channels)));
    store.kernels.accumulate(address, tensor.address, pixels, paddedChannels(channels));
    const sums = store.doubles(address, 2 * paddedChannels(channels));
    const means = new Float32Array(channels);
    const variances = new Float32Array(channels);
    for (let channel = 0; channel < channels; channel++) {
      const at = 2 * channel - (channel % 4);
      const mean = sums[at]! / pixels;
      means[channel] = mean;
      variances[channel] = Math.max(0, sums[at + 4]! / pixels - mean * mean);
    }
    return { means, variances };
  });
}
