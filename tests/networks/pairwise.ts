import fc from 'fast-check';
import type { Quantisation, TensorId } from '../../tinyengine/graph/graph.js';
import { perTensor, type Builder, type Layer } from './builder.js';
import { activations, codes, size, zeroPoints } from './codes.js';

/** The other operand: which dimensions it repeats (or has where ours is 1), and where it comes from. */
const othersOf = (...sources: readonly ('earlier' | 'constant' | 'input')[]) =>
  fc.record({
    repeats: fc.oneof(fc.constant([false, false, false] as const), fc.tuple(fc.boolean(), fc.boolean(), fc.boolean())),
    grown: size(4),
    source: fc.constantFrom(...sources),
    short: fc.boolean(),
    swapped: fc.boolean(),
    zeroPoint: zeroPoints,
  });
type Others = ReturnType<typeof othersOf>;
type Other = Others extends fc.Arbitrary<infer T> ? T : never;

/** The current tensor and another of a shape that goes with it, in either order. */
function operands(builder: Builder, other: Other, code?: Quantisation): readonly [TensorId, TensorId] {
  const input = builder.current();
  const [, ...ours] = builder.shape(input);
  const own = ours.map((cells, axis) => (other.repeats[axis] ? (cells === 1 ? other.grown : 1) : cells));
  const shape = [1, ...own];
  const quantisation = code ?? perTensor(builder.scale(input) * (0.2 + builder.next()), other.zeroPoint);
  const fits = (tensor: { shape: readonly number[]; quantisation: Quantisation | null }): boolean =>
    tensor.shape.every((cells, axis) => cells === shape[axis]) &&
    (code === undefined || JSON.stringify(tensor.quantisation) === JSON.stringify(code));
  const earlier = other.source === 'earlier' ? builder.earlier(fits) : null;
  const found =
    earlier ??
    (other.source === 'input'
      ? builder.input(shape, quantisation)
      : builder.weights(other.short ? withoutOnes(shape) : shape, quantisation));
  return other.swapped ? [found, input] : [input, found];
}

/** [1,1,5] is [5]: the dimensions in front that are 1 need no mention. */
const withoutOnes = (shape: readonly number[]): readonly number[] => {
  const first = shape.findIndex((cells) => cells > 1);
  return first < 0 ? shape.slice(-1) : shape.slice(first);
};

const sums = (others: Others): fc.Arbitrary<Layer> =>
  fc
    .record({ kind: fc.constantFrom('ADD', 'SUB'), other: others, code: codes, activation: activations })
    .map(({ kind, other, code, activation }) => (builder) => {
      const inputs = operands(builder, other);
      const scale = Math.max(...inputs.map(builder.scale)) * 2 ** (code.range / 4);
      builder.operator({ kind, activation, inputs }, perTensor(scale, code.zeroPoint));
    });

const products = (others: Others): fc.Arbitrary<Layer> =>
  fc.record({ other: others, code: codes, activation: activations }).map(({ other, code, activation }) => (builder) => {
    const inputs = operands(builder, other);
    const scale = builder.scale(inputs[0]) * builder.scale(inputs[1]) * 2 ** (6 + code.range / 2);
    builder.operator({ kind: 'MUL', activation, inputs }, perTensor(scale, code.zeroPoint));
  });

const extrema = (others: Others): fc.Arbitrary<Layer> =>
  fc.record({ kind: fc.constantFrom('MAXIMUM', 'MINIMUM'), other: others }).map(({ kind, other }) => (builder) => {
    const code = builder.quantisation(builder.current());
    builder.operator({ kind, inputs: operands(builder, other, code) }, code);
  });

const prelus = (others: Others): fc.Arbitrary<Layer> =>
  fc.record({ other: others, code: codes }).map(({ other, code }) => (builder) => {
    const inputs = operands(builder, other);
    const scale = builder.scale(inputs[0]) * 2 ** (code.range / 4);
    builder.operator({ kind: 'PRELU', inputs }, perTensor(scale, code.zeroPoint));
  });

const pairs = (others: Others) => [sums, products, extrema, prelus].map((kind) => kind(others));

/** ADD, SUB, MUL, MAXIMUM, MINIMUM and PRELU, with operands that are repeated, constant, or inputs of their own. */
export const pairwiseLayers = pairs(othersOf('earlier', 'constant', 'input'));

/** The same without further inputs: residual blocks, and constants. */
export const residualLayers = pairs(othersOf('earlier', 'constant'));
