import fc from 'fast-check';
import type { Padding } from '../../../tinyengine/graph/operator.js';
import type { Layer, Picture4 } from '../builder.js';
import { size } from '../codes.js';
import { chain } from '../graphs.js';
import type { OperatorNetworks } from '../operator-networks.js';
import type { Graph } from '../../../tinyengine/graph/graph.js';

const pads: fc.Arbitrary<Layer> = fc
  .record({
    before: fc.nat(2),
    after: fc.nat(2),
    value: fc.option(fc.integer({ min: -128, max: 127 }), { nil: undefined }),
  })
  .map(({ before, after, value }) => (builder) => {
    const padding: Padding = { top: before, left: after, bottom: after, right: before };
    const input = builder.current();
    const filled = value === undefined ? {} : { value };
    builder.operator({ kind: 'PAD', padding, ...filled, inputs: [input] }, builder.quantisation(input));
  });

/** Concatenates one or two other tensors that fit, possibly the same one. */
const concatenations: fc.Arbitrary<Layer> = fc
  .record({ axis: fc.constantFrom(1, 2, 3), more: size(2) })
  .map(({ axis, more }) => (builder) => {
    const input = builder.current();
    const code = builder.quantisation(input);
    const rest = (shape: readonly number[]) => shape.filter((_, at) => at !== axis).join();
    const fitting = () =>
      builder.earlier(
        ({ shape, quantisation }) =>
          rest(shape) === rest(builder.shape(input)) &&
          quantisation!.scales[0] === code.scales[0] &&
          quantisation!.zeroPoints[0] === code.zeroPoints[0],
      )!;
    const others = Array.from({ length: more }, fitting);
    builder.operator({ kind: 'CONCATENATION', axis, inputs: [input, ...others] }, code);
  });

/** Any positions of the feature map, also in reverse order. */
const slices: fc.Arbitrary<Layer> = fc
  .array(fc.record({ from: fc.nat(7), count: size(8), stride: fc.constantFrom(1, 1, 1, 2, 3, -1, -2) }), {
    minLength: 3,
    maxLength: 3,
  })
  .map((dimensions) => (builder) => {
    const input = builder.current();
    const places = dimensions.map(({ from, count, stride }, axis) => {
      const cells = builder.shape(input)[axis + 1]!;
      const begin = from % cells;
      const reach = stride > 0 ? cells - 1 - begin : begin;
      return { begin, stride, size: Math.min(count, Math.floor(reach / Math.abs(stride)) + 1) };
    });
    const slice = {
      begin: [0, ...places.map(({ begin }) => begin)],
      size: [1, ...places.map((place) => place.size)],
      strides: [1, ...places.map(({ stride }) => stride)],
    };
    builder.operator({ kind: 'SLICE', ...slice, inputs: [input] }, builder.quantisation(input));
  });

const transposes: fc.Arbitrary<Layer> = fc
  .constantFrom([0, 1, 3, 2], [0, 2, 1, 3], [0, 2, 3, 1], [0, 3, 1, 2], [0, 3, 2, 1])
  .map((order) => (builder) => {
    const input = builder.current();
    builder.operator({ kind: 'TRANSPOSE', order, inputs: [input] }, builder.quantisation(input));
  });

const shapes: readonly ((shape: Picture4) => readonly number[])[] = [
  ([batch, height, width, channels]) => [batch, width, height, channels],
  ([batch, height, width, channels]) => [batch, height, channels, width],
  ([batch, height, width, channels]) => [batch, 1, height * width, channels],
  ([batch, height, width, channels]) => [batch, 1, 1, height * width * channels],
];

/** The same values with another shape. */
const reshapes: fc.Arbitrary<Layer> = fc.constantFrom(...shapes).map((reshaped) => (builder) => {
  const input = builder.current();
  const shape = reshaped(builder.shape(input));
  builder.operator({ kind: 'RESHAPE', inputs: [input] }, builder.quantisation(input), { shape });
});

const padded = (size: number, channels: number): Graph =>
  chain([1, size, size, channels], { kind: 'PAD', padding: { top: 1, left: 1, bottom: 1, right: 1 } });

/** Rows of another length, which the driver cannot pass unchanged. */
const reshapedTo = (size: number, channels: number, height: number): Graph =>
  chain([1, size, size, channels], {
    kind: 'RESHAPE',
    shape: [1, height, (size * size) / height, channels],
  });

function concatenated(size: number, channels: readonly number[], axis: number): Graph {
  const code = { scales: [0.05], zeroPoints: [-3], axis: 0 };
  const inputs = channels.map((own, at) => ({ name: `input_${at}`, shape: [1, size, size, own] }));
  const along = axis === 3 ? channels.reduce((sum, own) => sum + own, 0) : channels[0]!;
  const shape = [1, size, size, along].map((cells, at) => (at === axis && axis < 3 ? cells * channels.length : cells));
  const tensors = [...inputs, { name: 'output', shape }];
  return {
    name: 'concatenation',
    tensors: tensors.map((own) => ({ ...own, type: 'int8', quantisation: code, data: null })),
    operators: [
      {
        ...{ kind: 'CONCATENATION', axis, index: 0, name: 'concat' },
        ...{ inputs: inputs.map((_, at) => at), outputs: [inputs.length] },
      },
    ],
    inputs: inputs.map((_, at) => at),
    outputs: [inputs.length],
  };
}

const sliced = (size: number, channels: number, step: number, from: number): Graph =>
  chain([1, size, size, channels], {
    ...{ kind: 'SLICE', begin: [0, 0, 0, from], strides: [1, step, step, 1] },
    size: [1, Math.ceil(size / step), Math.ceil(size / step), channels - from],
  });

const transposed = (height: number, width: number, channels: number, ...order: readonly number[]): Graph =>
  chain([1, height, width, channels], { kind: 'TRANSPOSE', order: [0, ...order] });

/** Operators that move the values of tensors. */
export default {
  layers: [pads, slices, transposes, reshapes],
  joins: [concatenations],
  measured: [
    padded(8, 4),
    padded(12, 3),
    padded(6, 16),
    padded(20, 1),
    reshapedTo(8, 4, 4),
    reshapedTo(12, 3, 6),
    reshapedTo(6, 16, 9),
    reshapedTo(10, 10, 20),
    reshapedTo(6, 2, 3),
    concatenated(8, [8, 16], 3),
    concatenated(6, [3, 5, 4], 3),
    concatenated(10, [4, 4], 2),
    concatenated(5, [7, 7], 1),
    sliced(8, 16, 1, 4),
    sliced(9, 6, 2, 0),
    sliced(12, 3, 3, 1),
    sliced(6, 10, 1, 9),
    transposed(8, 8, 12, 3, 1, 2),
    transposed(6, 10, 3, 1, 3, 2),
    transposed(12, 4, 5, 2, 1, 3),
    transposed(3, 16, 2, 2, 3, 1),
  ],
} satisfies OperatorNetworks;
