import { expect, test } from 'vitest';
import { chain, quantParamsOf, windowOf } from '../../tests/networks/graphs.js';
import { randomInputs } from '../../tests/networks/inputs.js';
import type { Graph } from '../graph/graph.js';
import { interpret } from '../reference/interpret.js';
import { copiesToReshape } from './copies-to-reshape.js';
import { lower } from './lower.js';

const conv = {
  ...({ kind: 'CONV_2D', window: windowOf(1), activation: 'NONE' } as const),
  ...{ weights: [4, 1, 1, 3], code: quantParamsOf(0.3, 5) },
};
const grid = { alignCorners: false, halfPixelCenters: false };
const whole = { begin: [0, 0, 0, 0], size: [1, 4, 5, 3], strides: [1, 1, 1, 1] };
type Link = Parameters<typeof chain>[1];

test.each<[title: string, link: Link]>([
  ['a SLICE of everything', { kind: 'SLICE', ...whole }],
  ['a SLICE with a stride along a dimension of 1', { kind: 'SLICE', ...whole, strides: [3, 1, 1, 1] }],
  ['a CONCATENATION of one', { kind: 'CONCATENATION', axis: 2 }],
  ['a TRANSPOSE that keeps the order', { kind: 'TRANSPOSE', order: [0, 1, 2, 3] }],
  ['a RESIZE to the same size', { kind: 'RESIZE_BILINEAR', ...grid, halfPixelCenters: true, shape: [1, 4, 5, 3] }],
  ['the nearest of the same cells', { kind: 'RESIZE_NEAREST_NEIGHBOR', ...grid, shape: [1, 4, 5, 3] }],
])('%s disappears', (_, link) => {
  const lowered = lower(chain([1, 4, 5, 3], link, conv));
  expect(lowered.operators.map(({ kind }) => kind)).toEqual(['CONV_2D']);
});

test.each<[title: string, link: Link]>([
  ['a SLICE in reverse', { kind: 'SLICE', ...whole, begin: [0, 3, 0, 0], strides: [1, -1, 1, 1] }],
  ['a SLICE of less', { kind: 'SLICE', ...whole, size: [1, 4, 5, 2] }],
  ['a RESIZE of one side', { kind: 'RESIZE_BILINEAR', ...grid, shape: [1, 4, 6, 3] }],
  [
    'a RESIZE whose cells move by half a cell',
    { kind: 'RESIZE_NEAREST_NEIGHBOR', alignCorners: true, halfPixelCenters: true, shape: [1, 4, 5, 3] },
  ],
])('%s stays', (_, link) => {
  const graph = chain([1, 4, 5, 3], link);
  expect(copiesToReshape(graph)).toEqual(graph);
  const outputs = (network: Graph) => interpret(network, randomInputs(graph, 3)).at(network.outputs[0]!);
  expect(outputs(lower(graph))).toEqual(outputs(graph));
});
