import { chain, windowOf } from '../../../../tests/networks/graphs.js';
import type { Graph } from '../../../graph/graph.js';
import type { Padding } from '../../../graph/operator.js';

/** Padding that keeps the size at stride 1. */
const same = (taps: number): Padding => ({
  top: (taps - 1) >> 1,
  left: (taps - 1) >> 1,
  bottom: taps >> 1,
  right: taps >> 1,
});

const convolution = (
  [size, inputs, outputs, kernel]: readonly [number, number, number, number],
  { stride = 1, dilation = 1, groups = 1 } = {},
): Graph =>
  chain([1, size, size, inputs], {
    kind: 'CONV_2D',
    activation: 'RELU6',
    window: windowOf(kernel, {
      strideHeight: stride,
      strideWidth: stride,
      dilationHeight: dilation,
      dilationWidth: dilation,
      padding: same((kernel - 1) * dilation + 1),
    }),
    weights: [outputs, kernel, kernel, inputs / groups],
  });

const depthwise = (size: number, channels: number, kernel: number, stride = 1, multiplier = 1): Graph =>
  chain([1, size, size, channels], {
    kind: 'DEPTHWISE_CONV_2D',
    activation: 'RELU6',
    multiplier,
    window: windowOf(kernel, { strideHeight: stride, strideWidth: stride, padding: same(kernel) }),
    weights: [1, kernel, kernel, channels * multiplier],
  });

/** Where sums take less than rows it takes one row after the other: a few outputs of high feature maps. */
const connection = (height: number, width: number, channels: number, outputs: number): Graph =>
  chain([1, height, width, channels], {
    kind: 'FULLY_CONNECTED',
    activation: 'NONE',
    weights: [outputs, height * width * channels],
    shape: [1, outputs],
  });

const transposed = (size: number, inputs: number, outputs: number, kernel: number, stride: number): Graph =>
  chain([1, size, size, inputs], {
    ...{ kind: 'TRANSPOSE_CONV', activation: 'NONE', weights: [outputs, kernel, kernel, inputs] },
    window: windowOf(kernel, { strideHeight: stride, strideWidth: stride }),
    shape: [1, (size - 1) * stride + kernel, (size - 1) * stride + kernel, outputs],
  });

export default [
  convolution([14, 8, 16, 1]),
  convolution([14, 16, 32, 1]),
  convolution([7, 24, 96, 1]),
  convolution([7, 96, 24, 1]),
  convolution([10, 40, 20, 1]),
  convolution([4, 160, 40, 1]),
  convolution([5, 9, 7, 1]),
  convolution([28, 1, 16, 3], { stride: 2 }),
  convolution([28, 1, 8, 3], { stride: 2 }),
  convolution([20, 1, 12, 3], { stride: 2 }),
  convolution([16, 3, 8, 3], { stride: 2 }),
  convolution([12, 8, 8, 3]),
  convolution([10, 4, 6, 5]),
  convolution([9, 3, 5, 5], { stride: 2 }),
  convolution([10, 4, 6, 3], { dilation: 2 }),
  convolution([12, 2, 4, 3], { dilation: 2 }),
  convolution([8, 8, 8, 3], { groups: 2 }),
  convolution([6, 6, 9, 3], { groups: 3 }),
  convolution([8, 12, 12, 1], { groups: 4 }),
  depthwise(14, 32, 3),
  depthwise(14, 64, 3),
  depthwise(14, 48, 5),
  depthwise(7, 96, 3),
  depthwise(7, 96, 5),
  depthwise(14, 32, 3, 2),
  depthwise(10, 24, 5, 2),
  depthwise(4, 160, 3),
  depthwise(8, 6, 3),
  depthwise(8, 3, 3),
  depthwise(12, 7, 5),
  depthwise(8, 3, 3, 1, 2),
  depthwise(10, 4, 3, 1, 4),
  depthwise(6, 2, 5, 1, 8),
  connection(1, 1, 40, 10),
  connection(1, 1, 20, 10),
  connection(1, 1, 64, 12),
  connection(1, 5, 30, 40),
  connection(2, 3, 5, 7),
  connection(3, 2, 4, 20),
  connection(4, 4, 40, 10),
  connection(25, 20, 8, 4),
  connection(10, 1, 30, 3),
  connection(6, 9, 7, 5),
  connection(12, 4, 16, 8),
  transposed(6, 8, 4, 2, 2),
  transposed(5, 16, 8, 3, 2),
  transposed(8, 3, 5, 3, 1),
  transposed(4, 12, 3, 4, 2),
  transposed(3, 5, 6, 2, 3),
] satisfies readonly Graph[];
