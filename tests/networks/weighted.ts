import fc from 'fast-check';
import { elements } from '../../tinyengine/graph/graph.js';
import type { Window } from '../../tinyengine/graph/operator.js';
import { samePadding } from '../../tinyengine/graph/padding.js';
import { perTensor, type Builder, type Layer } from './builder.js';
import { activations, codes, size } from './codes.js';
import { fitting, windows } from './windows.js';

const weighted = fc.record({
  activation: activations,
  code: codes,
  // Bits of the bias; now and then so many that it saturates the output.
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

/** The output is as large as the window makes it, and up to a stride larger; SAME and VALID, as TensorFlow Lite says it. */
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

/** Operators with weights. */
export const weightedLayers = [convolutions, depthwise, connections, transposed] as const;

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
