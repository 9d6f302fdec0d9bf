import fc from 'fast-check';
import type { Padding } from '../../tinyengine/graph/operator.js';
import type { Layer, Picture4 } from './builder.js';
import { size } from './codes.js';

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

export const areaResizes: fc.Arbitrary<Layer> = fc
  .record({ height: size(6), width: size(6) })
  .map(({ height, width }) => (builder) => {
    const input = builder.current();
    const [batch, rows, columns, channels] = builder.shape(input);
    const shape = [batch, Math.min(rows, height), Math.min(columns, width), channels];
    builder.operator({ kind: 'AREA_RESIZE', inputs: [input] }, builder.quantisation(input), { shape });
  });

/** With one or two tensors that fit, the same one perhaps. */
export const concatenations: fc.Arbitrary<Layer> = fc
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

/** Any places of the feature map, backwards too. */
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

/** The same values under another shape. */
const reshapes: fc.Arbitrary<Layer> = fc.constantFrom(...shapes).map((reshaped) => (builder) => {
  const input = builder.current();
  const shape = reshaped(builder.shape(input));
  builder.operator({ kind: 'RESHAPE', inputs: [input] }, builder.quantisation(input), { shape });
});

const resizes: fc.Arbitrary<Layer> = fc
  .record({
    kind: fc.constantFrom('RESIZE_NEAREST_NEIGHBOR', 'RESIZE_BILINEAR'),
    height: size(11),
    width: size(11),
    centres: fc.constantFrom('corners', 'half', 'neither'),
  })
  .map(({ kind, height, width, centres }) => (builder) => {
    const input = builder.current();
    const [batch, , , channels] = builder.shape(input);
    const grid = { alignCorners: centres === 'corners', halfPixelCenters: centres === 'half' };
    builder.operator({ kind, ...grid, inputs: [input] }, builder.quantisation(input), {
      shape: [batch, height, width, channels],
    });
  });

/** What moves or resamples the data of one tensor and has a form in a file. */
export const movements = [pads, slices, transposes, reshapes, resizes] as const;
