import fc from 'fast-check';
import { elements } from '../../tinyengine/graph/graph.js';
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

/** CONV_2D, DEPTHWISE_CONV_2D and FULLY_CONNECTED. */
export const weightedLayers = [convolutions, depthwise, connections] as const;

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
