import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { size } from '../../tests/networks/codes.js';
import { chain, isValid, quantParamsOf } from '../../tests/networks/graphs.js';
import { elementwiseNetworks, randomNetworks, randomOddNetworks } from '../../tests/networks/random.js';
import { interpreted, samplesFor } from '../../tests/networks/samples.js';
import { type Graph, type Tensor } from '../graph/graph.js';
import type { Operator } from '../graph/operator.js';
import { lower } from '../passes/lower.js';
import { createEvaluator } from './evaluator.js';
import families from './operators?modules';

/** The same network with every operator's output as an output. */
const withAllOutputs = (graph: Graph): Graph => ({
  ...graph,
  outputs: graph.operators.flatMap(({ outputs }) => outputs),
});

/** A network of one operator with two inputs of the given shapes. */
function pair(operator: object, shapes: readonly (readonly number[])[], output: readonly number[]): Graph {
  const tensors = [...shapes, output].map((shape, at): Tensor => ({
    ...{ name: `${at}`, shape, type: 'int8', data: null },
    quantisation: quantParamsOf(0.1, 5),
  }));
  const whole = { index: 0, name: 'pair', inputs: [0, 1], outputs: [2], ...operator } as unknown as Operator;
  return { name: 'pair', tensors, operators: [whole], inputs: [0, 1], outputs: [2] };
}

const joinedAlong = (axis: number, shape: readonly number[]): Graph =>
  pair({ kind: 'CONCATENATION', axis }, [shape, shape], shape.with(axis, 2 * shape[axis]!));

const pairOf = (kind: string, ...shapes: readonly (readonly number[])[]): Graph =>
  pair({ kind, activation: 'NONE' }, shapes.slice(0, 2), shapes[2]!);

const lowered = randomNetworks.filter(isValid).map(lower);

describe('a network in WebAssembly', () => {
  test.each([
    ['of every operator', randomNetworks, 300],
    ['of lines, columns and lists', randomOddNetworks, 200],
    ['of functions of one value and of pairs', elementwiseNetworks, 150],
    ['as the compiler lowers them', lowered, 150],
  ] as const)(
    'gives the bits of the reference interpreter in every tensor of random networks %s',
    async (_, networks, numRuns) => {
      await fc.assert(
        fc.asyncProperty(networks, async (network) => {
          const graph = withAllOutputs(network);
          const samples = samplesFor(graph, 2);
          const evaluator = await createEvaluator(graph);
          expect([...evaluator.run(samples, 2)]).toEqual(interpreted(graph, samples, 2));
        }),
        { numRuns },
      );
    },
  );

  test('is tested with every operator', () => {
    const networks = [randomNetworks, lowered].flatMap((of) => fc.sample(of, { seed: 1, numRuns: 300 }));
    const tried = new Set(networks.flatMap(({ operators }) => operators.map(({ kind }) => kind)));
    expect([...tried].sort()).toEqual(
      Object.values(families)
        .flatMap((family) => Object.keys(family.default as object))
        .sort(),
    );
  });

  test.each([
    ['SLICE', chain([5, 7], { kind: 'SLICE', begin: [3, 6], size: [2, 3], strides: [-2, -3] })],
    ['TRANSPOSE', chain([3, 4, 5], { kind: 'TRANSPOSE', order: [2, 0, 1] })],
    ['MEAN', chain([4, 5, 6], { kind: 'MEAN', axes: [0, 2], keepDims: false, code: quantParamsOf(0.02, 9) })],
    ['SOFTMAX', chain([4, 33], { kind: 'SOFTMAX', beta: 0.7, code: quantParamsOf(1 / 256, -128) })],
    ['RESHAPE', chain([3, 4], { kind: 'RESHAPE', shape: [12] })],
    ['CONCATENATION', joinedAlong(0, [4, 6])],
    ['CONCATENATION', joinedAlong(1, [4, 6, 2])],
    ['ADD', pairOf('ADD', [3, 5, 4], [5, 1], [3, 5, 4])],
    ['MUL', pairOf('MUL', [4], [3, 1, 4], [3, 1, 4])],
  ] as const)('does so too for %s of tensors of fewer dimensions', async (_, graph) => {
    const samples = samplesFor(graph, 2);
    expect([...(await createEvaluator(graph)).run(samples, 2)]).toEqual(interpreted(graph, samples, 2));
  });

  const scale = fc.double({ min: -9, max: 3, noNaN: true }).map((exponent) => 2 ** exponent);
  const code = fc.tuple(scale, fc.integer({ min: -128, max: 127 })).map((of) => quantParamsOf(...of));
  const [unit, signed] = [quantParamsOf(1 / 256, -128), quantParamsOf(1 / 128, 0)];
  const fixedCodes = { HARD_SWISH: null, LOGISTIC: unit, TANH: signed, SOFTMAX: unit };

  test.each(['HARD_SWISH', 'LOGISTIC', 'TANH', 'SOFTMAX'] as const)(
    'does so too for every byte that %s reads',
    async (kind) => {
      await fc.assert(
        fc.asyncProperty(code, code, async (input, output) => {
          const graph = chain([256], { kind, beta: 1, code: fixedCodes[kind] ?? output });
          const tensors = graph.tensors.with(0, { ...graph.tensors[0]!, quantisation: input });
          const bytes = Int8Array.from({ length: 256 }, (_, byte) => byte - 128);
          const own = { ...graph, tensors };
          fc.pre(isValid(own));
          expect([...(await createEvaluator(own)).run(bytes, 1)]).toEqual(interpreted(own, bytes, 1));
        }),
        { numRuns: 300 },
      );
    },
  );

  test('does so too for resizes between any two sizes', async () => {
    const kinds = fc.constantFrom('RESIZE_BILINEAR', 'RESIZE_NEAREST_NEIGHBOR', 'AREA_RESIZE');
    const centres = fc.constantFrom([true, false], [false, true], [false, false]);
    await fc.assert(
      fc.asyncProperty(kinds, centres, size(60), size(60), async (kind, [alignCorners, halfPixelCenters], from, to) => {
        fc.pre(kind !== 'AREA_RESIZE' || to <= from);
        const graph = chain([1, from, 1, 2], { kind, alignCorners, halfPixelCenters, shape: [1, to, 1, 2] });
        const samples = samplesFor(graph, 1);
        expect([...(await createEvaluator(graph)).run(samples, 1)]).toEqual(interpreted(graph, samples, 1));
      }),
      { numRuns: 600 },
    );
  });

  test('does so too if memory is reused because only the last tensor is an output', async () => {
    await fc.assert(
      fc.asyncProperty(randomNetworks, async (graph) => {
        const samples = samplesFor(graph, 3);
        const evaluator = await createEvaluator(graph);
        expect([...evaluator.run(samples, 3)]).toEqual(interpreted(graph, samples, 3));
      }),
      { numRuns: 100 },
    );
  });

  test('takes the inputs of a sample one after the other, and does not change them', async () => {
    const tensor = (name: string, zeroPoint: number): Tensor => ({
      ...{ name, shape: [1, 1, 1, 3], type: 'int8', data: null },
      quantisation: { scales: [0.5], zeroPoints: [zeroPoint], axis: 0 },
    });
    const graph: Graph = {
      name: 'sum',
      tensors: [tensor('x', 0), tensor('y', 1), tensor('x + y', 0)],
      operators: [{ kind: 'ADD', index: 0, name: 'sum', inputs: [0, 1], outputs: [2], activation: 'NONE' }],
      ...{ inputs: [0, 1], outputs: [2, 0] },
    };
    const samples = Int8Array.of(1, 2, 3, 10, 20, 30, -1, -2, -3, 120, 120, 127);
    const outputs = [10, 21, 32, 1, 2, 3, 118, 117, 123, -1, -2, -3];
    expect([...(await createEvaluator(graph)).run(samples, 2)]).toEqual(outputs);
    expect([...samples]).toEqual([1, 2, 3, 10, 20, 30, -1, -2, -3, 120, 120, 127]);
  });
});
