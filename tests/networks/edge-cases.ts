import type { Graph } from '../../tinyengine/graph/graph.js';
import { thinned } from './channels.js';
import { chain, quantParamsOf, windowOf } from './graphs.js';
import { withPorts } from '../program/ports.js';

/** Small networks with extreme attributes of operators, by the name of their folder. */
export const edgeCases: Readonly<Record<string, Graph>> = {
  // its RELU6 computes no row, because the convolution reads only padding
  'nobody-needs-a-row': chain(
    [1, 1, 8, 3],
    { kind: 'RELU6' },
    { kind: 'PAD', padding: { top: 1, left: 1, bottom: 0, right: 0 }, value: 90 },
    {
      kind: 'CONV_2D',
      code: quantParamsOf(0.3, 0),
      window: { ...windowOf(1), width: 4, strideHeight: 2, dilationHeight: 2 },
      activation: 'NONE',
      weights: [5, 1, 4, 3],
    },
  ),
  'window-beyond-the-picture': chain(
    [1, 3, 2, 3],
    { kind: 'LEAKY_RELU', alpha: 1, code: quantParamsOf(0.05, 127) },
    {
      kind: 'CONV_2D',
      window: { ...windowOf(5), padding: { top: 2, left: 2, bottom: 2, right: 2 } },
      activation: 'RELU',
      code: quantParamsOf(0.4, -128),
      weights: [4, 5, 5, 3],
    },
  ),
  'one-column': chain(
    [1, 23, 1, 2],
    {
      kind: 'DEPTHWISE_CONV_2D',
      window: { ...windowOf(1), height: 3, strideHeight: 3, dilationHeight: 3 },
      multiplier: 3,
      activation: 'RELU6',
      weights: [1, 3, 1, 6],
    },
    { kind: 'AVERAGE_POOL_2D', window: { ...windowOf(1), height: 4, strideHeight: 2 }, activation: 'NONE' },
  ),
  'averages-of-odd-windows': chain(
    [1, 5, 4, 3],
    {
      kind: 'AVERAGE_POOL_2D',
      window: { ...windowOf(3, { strideHeight: 2 }), padding: { top: 1, left: 1, bottom: 1, right: 1 } },
      activation: 'NONE',
    },
    { kind: 'MEAN', axes: [1, 2], keepDims: true, code: quantParamsOf(0.03, 83) },
  ),
  'between-pixels': chain(
    [1, 3, 2, 2],
    { kind: 'RESIZE_BILINEAR', alignCorners: false, halfPixelCenters: true, shape: [1, 7, 5, 2] },
    { kind: 'RESIZE_NEAREST_NEIGHBOR', alignCorners: true, halfPixelCenters: false, shape: [1, 4, 9, 2] },
  ),
  'steps-between-pixels': chain([1, 2, 3, 3], {
    kind: 'TRANSPOSE_CONV',
    window: windowOf(2, { strideHeight: 3, strideWidth: 3 }),
    activation: 'NONE',
    code: quantParamsOf(0.02, -5),
    weights: [4, 2, 2, 3],
    shape: [1, 6, 8, 4],
  }),
  'backwards-and-turned': chain(
    [1, 5, 4, 3],
    { kind: 'SLICE', begin: [0, 4, 3, 0], size: [1, 3, 2, 3], strides: [1, -2, -3, 1] },
    { kind: 'TRANSPOSE', order: [0, 3, 1, 2] },
    { kind: 'SOFTMAX', beta: 1, code: quantParamsOf(1 / 256, -128) },
  ),
  'bytes-without-sign': chain(
    [1, 4, 4, 2],
    { kind: 'MAX_POOL_2D', window: windowOf(2, { strideHeight: 2 }), activation: 'NONE' },
    { kind: 'HARD_SWISH', code: quantParamsOf(0.02, -128) },
    { kind: 'QUANTIZE', type: 'uint8', code: quantParamsOf(0.02, 0) },
  ),
  'unread-input-and-outputs-that-are-copies': withPorts(
    chain([1, 4, 3, 2], { kind: 'MAX_POOL_2D', window: windowOf(2), activation: 'NONE' }),
    { idle: 3, through: true, twice: true },
  ),
  'constant-and-unread-channels': thinned(
    chain(
      [1, 4, 3, 4],
      { kind: 'CONV_2D', window: windowOf(1), activation: 'NONE', code: quantParamsOf(0.3, 0), weights: [9, 1, 1, 4] },
      { kind: 'DEPTHWISE_CONV_2D', window: windowOf(2), multiplier: 1, activation: 'NONE', weights: [1, 2, 2, 9] },
      { kind: 'CONV_2D', window: windowOf(1), activation: 'NONE', code: quantParamsOf(0.05, 9), weights: [3, 1, 1, 9] },
    ),
    3,
  ),
};
