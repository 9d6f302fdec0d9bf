import { expect, test } from 'vitest';
import { chain, quantParamsOf, windowOf } from '../../tests/networks/graphs.js';
import { randomInputs } from '../../tests/networks/inputs.js';
import type { Graph, Tensor } from '../graph/graph.js';
import { interpret } from '../reference/interpret.js';
import { lower } from './lower.js';

const turn = (...order: readonly number[]) => ({ kind: 'TRANSPOSE', order }) as const;
const mean = (...axes: readonly number[]) =>
  ({ kind: 'MEAN', axes, keepDims: true, code: quantParamsOf(0.02, 7) }) as const;
const conv = (channels: number) =>
  ({
    kind: 'CONV_2D',
    window: windowOf(1),
    activation: 'NONE',
    weights: [4, 1, 1, channels],
    code: quantParamsOf(0.3, 5),
  }) as const;

const kinds = (graph: Graph) => graph.operators.map(({ kind }) => kind);

/** The kinds of operators in the lowered network, which is checked to compute the same bytes. */
function loweredKinds(graph: Graph): readonly string[] {
  const lowered = lower(graph);
  const outputs = (network: Graph) => {
    const values = interpret(network, randomInputs(graph, 3));
    return network.outputs.map((id) => values[id]);
  };
  expect(outputs(lowered)).toEqual(outputs(graph));
  return kinds(lowered);
}

test('a TRANSPOSE and the one that undoes it disappear', () => {
  expect(loweredKinds(chain([1, 4, 5, 3], conv(3), turn(0, 3, 1, 2), turn(0, 2, 3, 1), conv(4)))).toEqual([
    ...['CONV_2D', 'CONV_2D'],
  ]);
});

test('two in a row are one', () => {
  const graph = chain([1, 4, 5, 3], turn(0, 3, 1, 2), turn(0, 1, 3, 2));
  expect(loweredKinds(graph)).toEqual(['TRANSPOSE']);
  expect(lower(graph).operators[0]).toMatchObject({ order: [0, 3, 2, 1] });
});

test('one of dimensions of size 1 disappears', () => {
  expect(loweredKinds(chain([1, 4, 5, 1], turn(0, 3, 1, 2), turn(0, 2, 1, 3), conv(5)))).toEqual(['CONV_2D']);
  expect(loweredKinds(chain([1, 4, 1, 3], turn(0, 2, 1, 3), conv(3)))).toEqual(['CONV_2D']);
});

test('a TRANSPOSE moves behind a MEAN', () => {
  const graph = chain([1, 4, 5, 3], conv(3), turn(0, 3, 1, 2), mean(2));
  expect(loweredKinds(graph)).toEqual(['CONV_2D', 'MEAN', 'TRANSPOSE']);
  expect(lower(graph).operators[1]).toMatchObject({ axes: [1] });
});

test('no TRANSPOSE is left after a MEAN over height and width', () => {
  const dense = { kind: 'FULLY_CONNECTED', activation: 'NONE', weights: [2, 4], shape: [1, 2] } as const;
  expect(loweredKinds(chain([1, 4, 5, 3], conv(3), turn(0, 3, 1, 2), mean(2), mean(3), dense))).toEqual([
    ...['CONV_2D', 'MEAN', 'MEAN', 'FULLY_CONNECTED'],
  ]);
});

test('a TRANSPOSE stays if another operator reads its output', () => {
  const graph = chain([1, 4, 5, 3], turn(0, 3, 1, 2), mean(2));
  const both = { ...graph, outputs: [1, 2] };
  expect(loweredKinds(both)).toEqual(['TRANSPOSE', 'MEAN']);
});

test('two equal TRANSPOSE before an ADD become one after it', () => {
  const featureMap: Tensor = {
    name: 'a',
    shape: [1, 4, 5, 3],
    type: 'int8',
    quantisation: quantParamsOf(0.05, -3),
    data: null,
  };
  const turned = { ...featureMap, shape: [1, 3, 4, 5] };
  const sum = (second: readonly number[]): Graph => ({
    name: 'sum',
    tensors: [featureMap, featureMap, turned, turned, turned],
    operators: [
      { kind: 'TRANSPOSE', index: 0, name: 't', inputs: [0], outputs: [2], order: [0, 3, 1, 2] },
      { kind: 'TRANSPOSE', index: 1, name: 'u', inputs: [1], outputs: [3], order: second },
      { kind: 'ADD', index: 2, name: 'add', inputs: [2, 3], outputs: [4], activation: 'NONE' },
    ],
    inputs: [0, 1],
    outputs: [4],
  });
  expect(loweredKinds(sum([0, 3, 1, 2]))).toEqual(['ADD', 'TRANSPOSE']);
  const square = { ...featureMap, shape: [1, 4, 4, 4] };
  const other = { ...sum([0, 1, 3, 2]), tensors: [square, square, square, square, square] };
  expect(loweredKinds(other)).toEqual(['TRANSPOSE', 'TRANSPOSE', 'ADD']);
});

test('a TRANSPOSE moves behind a function of one value if it can then be joined or removed', () => {
  const curve = { kind: 'HARD_SWISH', code: quantParamsOf(0.04, 9) } as const;
  expect(loweredKinds(chain([1, 4, 5, 3], conv(3), turn(0, 3, 1, 2), curve, turn(0, 2, 3, 1), conv(4)))).toEqual([
    ...['CONV_2D', 'TABLE', 'CONV_2D'],
  ]);
  expect(loweredKinds(chain([1, 4, 5, 3], turn(0, 3, 1, 2), curve, conv(5)))).toEqual([
    'TRANSPOSE',
    'TABLE',
    'CONV_2D',
  ]);
});

test('a fully connected operator reorders its columns to remove a TRANSPOSE', () => {
  const dense = {
    kind: 'FULLY_CONNECTED',
    activation: 'NONE',
    weights: [7, 60],
    shape: [1, 7],
    code: quantParamsOf(0.5, 3),
  } as const;
  const graph = chain([1, 4, 5, 3], turn(0, 3, 1, 2), { kind: 'RESHAPE', shape: [1, 60] }, dense);
  expect(loweredKinds(graph)).toEqual(['FULLY_CONNECTED']);
});

test('a RESHAPE that only moves a dimension of size 1 moves behind a MEAN', () => {
  const graph = chain([1, 6, 1, 3], conv(3), { kind: 'RESHAPE', shape: [1, 1, 6, 4] }, mean(2));
  expect(loweredKinds(graph)).toEqual(['CONV_2D', 'MEAN']);
  expect(lower(graph).operators[1]).toMatchObject({ axes: [1] });
});
