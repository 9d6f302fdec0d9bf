import fc from 'fast-check';
import {
  elements,
  type Graph,
  type Quantisation,
  type Tensor,
  type TensorId,
} from '../../../tinyengine/graph/graph.js';
import { perTensor, type Builder, type Layer } from '../builder.js';
import { activations, codes, size, zeroPoints } from '../codes.js';
import { chain } from '../graphs.js';
import { randomInt8 } from '../numbers.js';
import type { OperatorNetworks } from '../operator-networks.js';

/** The other operand: the dimensions that are broadcast on either side, and its source. */
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

/** The current tensor and another one whose shape fits, in either order. */
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

/** Removes leading dimensions of 1: [1,1,5] becomes [5]. */
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

const kinds = ['ADD', 'MUL', 'MAXIMUM', 'MINIMUM', 'PRELU'] as const;

/** A feature map with itself, or with a constant of another shape. */
function pair(kind: (typeof kinds)[number], size: number, channels: number, second?: readonly number[]): Graph {
  const graph = chain([1, size, size, channels], { kind: 'RESHAPE', shape: [1, size, size, channels] });
  const [input, output] = graph.tensors as readonly [Tensor, Tensor];
  const constant = second && { ...input, name: 'constant', shape: second, data: randomInt8(elements(second), size) };
  return {
    ...graph,
    tensors: [input, output, ...(constant ? [constant] : [])],
    operators: [
      { kind, index: 0, name: 'pair', inputs: [0, constant ? 2 : 0], outputs: graph.outputs, activation: 'NONE' },
    ],
  };
}

/** ADD, SUB, MUL, MAXIMUM, MINIMUM and PRELU, with operands that are broadcast, constant, or inputs of the network. */
export default {
  joins: pairs(othersOf('earlier', 'constant', 'input')),
  residuals: pairs(othersOf('earlier', 'constant')),
  measured: [
    ...kinds.flatMap((kind) => [
      pair(kind, 14, 16),
      pair(kind, 7, 24),
      pair(kind, 4, 40),
      pair(kind, 3, 5),
      pair(kind, 10, 12),
      pair(kind, 14, 3, [3]),
      pair(kind, 6, 20, [20]),
      pair(kind, 9, 8, [8]),
    ]),
  ],
} satisfies OperatorNetworks;
