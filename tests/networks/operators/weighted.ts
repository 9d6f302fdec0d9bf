import fc from 'fast-check';
import { elements, type Graph } from '../../../tinyengine/graph/graph.js';
import type { Padding, Window } from '../../../tinyengine/graph/operator.js';
import { samePadding } from '../../../tinyengine/graph/padding.js';
import { perTensor, type Builder, type Layer } from '../builder.js';
import { activations, codes, size } from '../codes.js';
import { fitting, windows } from '../windows.js';
import { chain, windowOf } from '../graphs.js';
import type { OperatorNetworks } from '../operator-networks.js';

const weighted = fc.record({
  activation: activations,
  code: codes,
  // bits of the bias; sometimes so many that it saturates the output
  bias: fc.constantFrom(0, 14, 14, 14, 20, 30),
  perChannel: fc.boolean(),
});
type Weighted = typeof weighted extends fc.Arbitrary<infer T> ? T : never;

const convolutions: fc.Arbitrary<Layer> = fc
  .record({ channels: size(20), groups: fc.constantFrom(1, 1, 2, 3), window: windows, weighted })
  .map((drawn) => (builder) => {
    const [, height, width, channels] = builder.shape(builder.current());
    const groups = channels % drawn.groups === 0 ? drawn.groups : 1;
    const window = fitting(drawn.window, height, width);
    const shape = [drawn.channels * groups, window.height, window.width, channels / groups];
    product(builder, { kind: 'CONV_2D', window }, drawn.weighted, shape, 0);
  });

const depthwise: fc.Arbitrary<Layer> = fc
  .record({ multiplier: size(3), window: windows, weighted })
  .map(({ multiplier, window: drawn, weighted: layer }) => (builder) => {
    const [, height, width, channels] = builder.shape(builder.current());
    const window = fitting(drawn, height, width);
    const shape = [1, window.height, window.width, channels * multiplier];
    product(builder, { kind: 'DEPTHWISE_CONV_2D', window, multiplier }, layer, shape, 3);
  });

const connections: fc.Arbitrary<Layer> = fc
  .record({ channels: size(20), weighted })
  .map(({ channels, weighted: layer }) => (builder) => {
    const shape = [channels, elements(builder.shape(builder.current()))];
    product(builder, { kind: 'FULLY_CONNECTED' }, layer, shape, 0, [1, 1, 1, channels]);
  });

/** The output is as large as the window makes it, or larger by less than a stride. Padding is SAME or VALID. */
const transposed: fc.Arbitrary<Layer> = fc
  .record({
    channels: size(9),
    taps: fc.tuple(size(4), size(4)),
    strides: fc.tuple(size(3), size(3)),
    same: fc.boolean(),
    more: fc.nat(2),
    weighted,
  })
  .map(({ channels: outputs, taps, strides, same, more, weighted: layer }) => (builder) => {
    const [batch, height, width, channels] = builder.shape(builder.current());
    const side = (cells: number, at: 0 | 1) => {
      const [tap, stride] = [taps[at], strides[at]];
      const beyond = more % stride;
      if (!same) return { cells: (cells - 1) * stride + tap + beyond, around: [0, 0] as const };
      const whole = Math.max(1, cells * stride - beyond);
      return { cells: whole, around: samePadding(whole, tap, 1, stride) };
    };
    const [rows, columns] = [side(height, 0), side(width, 1)];
    const window: Window = {
      height: taps[0],
      width: taps[1],
      strideHeight: strides[0],
      strideWidth: strides[1],
      dilationHeight: 1,
      dilationWidth: 1,
      padding: { top: rows.around[0], bottom: rows.around[1], left: columns.around[0], right: columns.around[1] },
    };
    const shape = [outputs, window.height, window.width, channels];
    product(builder, { kind: 'TRANSPOSE_CONV', window }, layer, shape, 0, [batch, rows.cells, columns.cells, outputs]);
  });

function product(
  builder: Builder,
  operator: object,
  layer: Weighted,
  shape: readonly number[],
  axis: number,
  output?: readonly number[],
): void {
  const input = builder.current();
  const channels = shape[axis]!;
  const scales = Array.from({ length: layer.perChannel ? channels : 1 }, () =>
    Math.fround(0.001 + builder.next() / 50),
  );
  const quantisation = { scales, zeroPoints: scales.map(() => 0), axis: layer.perChannel ? axis : 0 };
  const weights = builder.weights(shape, quantisation);
  const biasQuantisation = {
    ...quantisation,
    scales: scales.map((scale) => Math.fround(scale * builder.scale(input))),
    axis: 0,
  };
  const values = Int32Array.from({ length: channels }, () => Math.floor((builder.next() - 0.5) * 2 ** layer.bias));
  const bias = layer.bias > 0 ? builder.constant(values, [channels], biasQuantisation) : -1;
  const spread = builder.scale(input) * scales[0]! * 40 * Math.sqrt(elements(shape) / channels);
  builder.operator(
    { ...operator, activation: layer.activation, inputs: [input, weights, bias] },
    perTensor(spread * 2 ** layer.code.range, layer.code.zeroPoint),
    output && { shape: output },
  );
}

/** Padding that keeps the size at stride 1. */
const same = (taps: number): Padding => ({
  top: (taps - 1) >> 1,
  left: (taps - 1) >> 1,
  bottom: taps >> 1,
  right: taps >> 1,
});

const convolutionOf = (
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

const depthwiseOf = (size: number, channels: number, kernel: number, stride = 1, multiplier = 1): Graph =>
  chain([1, size, size, channels], {
    kind: 'DEPTHWISE_CONV_2D',
    activation: 'RELU6',
    multiplier,
    window: windowOf(kernel, { strideHeight: stride, strideWidth: stride, padding: same(kernel) }),
    weights: [1, kernel, kernel, channels * multiplier],
  });

/** It adds up one row after another if sums take less than rows: few outputs of high feature maps. */
const connectionOf = (height: number, width: number, channels: number, outputs: number): Graph =>
  chain([1, height, width, channels], {
    kind: 'FULLY_CONNECTED',
    activation: 'NONE',
    weights: [outputs, height * width * channels],
    shape: [1, outputs],
  });

const transposedOf = (size: number, inputs: number, outputs: number, kernel: number, stride: number): Graph =>
  chain([1, size, size, inputs], {
    ...{ kind: 'TRANSPOSE_CONV', activation: 'NONE', weights: [outputs, kernel, kernel, inputs] },
    window: windowOf(kernel, { strideHeight: stride, strideWidth: stride }),
    shape: [1, (size - 1) * stride + kernel, (size - 1) * stride + kernel, outputs],
  });

/** Operators with weights. */
export default {
  layers: [convolutions, depthwise, connections, transposed],
  measured: [
    convolutionOf([14, 8, 16, 1]),
    convolutionOf([14, 16, 32, 1]),
    convolutionOf([7, 24, 96, 1]),
    convolutionOf([7, 96, 24, 1]),
    convolutionOf([10, 40, 20, 1]),
    convolutionOf([4, 160, 40, 1]),
    convolutionOf([5, 9, 7, 1]),
    convolutionOf([28, 1, 16, 3], { stride: 2 }),
    convolutionOf([28, 1, 8, 3], { stride: 2 }),
    convolutionOf([20, 1, 12, 3], { stride: 2 }),
    convolutionOf([16, 3, 8, 3], { stride: 2 }),
    convolutionOf([12, 8, 8, 3]),
    convolutionOf([10, 4, 6, 5]),
    convolutionOf([9, 3, 5, 5], { stride: 2 }),
    convolutionOf([10, 4, 6, 3], { dilation: 2 }),
    convolutionOf([12, 2, 4, 3], { dilation: 2 }),
    convolutionOf([8, 8, 8, 3], { groups: 2 }),
    convolutionOf([6, 6, 9, 3], { groups: 3 }),
    convolutionOf([8, 12, 12, 1], { groups: 4 }),
    depthwiseOf(14, 32, 3),
    depthwiseOf(14, 64, 3),
    depthwiseOf(14, 48, 5),
    depthwiseOf(7, 96, 3),
    depthwiseOf(7, 96, 5),
    depthwiseOf(14, 32, 3, 2),
    depthwiseOf(10, 24, 5, 2),
    depthwiseOf(4, 160, 3),
    depthwiseOf(8, 6, 3),
    depthwiseOf(8, 3, 3),
    depthwiseOf(12, 7, 5),
    depthwiseOf(8, 3, 3, 1, 2),
    depthwiseOf(10, 4, 3, 1, 4),
    depthwiseOf(6, 2, 5, 1, 8),
    connectionOf(1, 1, 40, 10),
    connectionOf(1, 1, 20, 10),
    connectionOf(1, 1, 64, 12),
    connectionOf(1, 5, 30, 40),
    connectionOf(2, 3, 5, 7),
    connectionOf(3, 2, 4, 20),
    connectionOf(4, 4, 40, 10),
    connectionOf(25, 20, 8, 4),
    connectionOf(10, 1, 30, 3),
    connectionOf(6, 9, 7, 5),
    connectionOf(12, 4, 16, 8),
    transposedOf(6, 8, 4, 2, 2),
    transposedOf(5, 16, 8, 3, 2),
    transposedOf(8, 3, 5, 3, 1),
    transposedOf(4, 12, 3, 4, 2),
    transposedOf(3, 5, 6, 2, 3),
  ],
} satisfies OperatorNetworks;
