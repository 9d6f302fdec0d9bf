import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe as group, expect, test } from 'vitest';
import { chain, quantParamsOf, windowOf } from '../../tests/networks/graphs.js';
import { randomInputs } from '../../tests/networks/inputs.js';
import { randomNetworks } from '../../tests/networks/random.js';
import { needing } from '../../tests/support/needs.js';
import { absentShared, sharedFile } from '../../tests/support/shared.js';
import { importTflite } from '../tflite/import.js';
import { interpret } from '../reference/interpret.js';
import { featureMapOf, type Graph, type TensorId } from './graph.js';
import type { Operator } from './operator.js';
import { rowsNeeded } from '../../tests/networks/rows-needed.js';
import { describe, macs, type RowRange } from './operators.js';

/** Values of row y of a tensor. */
const row = (graph: Graph, id: TensorId, values: ArrayLike<number>, y: number) => {
  const { width, channels } = featureMapOf(graph, id);
  return Array.from(values).slice(y * width * channels, (y + 1) * width * channels);
};

/** One operator alone, with the tensors it reads as inputs. */
function alone(graph: Graph, pick: number): Graph {
  const operator = graph.operators[pick % graph.operators.length]!;
  const inputs = [...new Set(operator.inputs.filter((id) => id !== -1 && !graph.tensors[id]!.data))];
  return { ...graph, operators: [operator], inputs, outputs: operator.outputs };
}

/** Rows of a tensor that output rows [y0, y1) need, for each input of the operator that is this tensor. */
const rangesOf = (operator: Operator, graph: Graph, tensor: TensorId, y0: number, y1: number) =>
  operator.inputs.flatMap((id, input) => (id === tensor ? [rowsNeeded(operator, graph, input, y0, y1)] : []));

group('the rows an operator needs', () => {
  test('are all that its output rows depend on', () => {
    fc.assert(
      fc.property(randomNetworks, fc.nat(), (network, seed) => {
        const graph = alone(network, seed);
        const [operator, output] = [graph.operators[0]!, graph.outputs[0]!];
        const inputs = randomInputs(graph, seed);
        const before = interpret(graph, inputs)[output]!;
        graph.inputs.forEach((input, position) => {
          const { height, width, channels } = featureMapOf(graph, input);
          for (let changed = 0; changed < height; changed++) {
            const other = inputs[position]!.slice();
            for (let at = 0; at < width * channels; at++) other[changed * width * channels + at]! ^= 0x55;
            const after = interpret(graph, inputs.with(position, other))[output]!;
            for (let y = 0; y < featureMapOf(graph, output).height; y++) {
              const ranges = rangesOf(operator, graph, input, y, y + 1);
              for (const [from, to] of ranges) expect([from >= 0, to <= height]).toEqual([true, true]);
              if (ranges.every(([from, to]) => changed < from || changed >= to))
                expect(row(graph, output, after, y)).toEqual(row(graph, output, before, y));
            }
          }
        });
      }),
      { numRuns: 150 },
    );
  });

  test('of a band reach from those of its first to those of its last row', () => {
    fc.assert(
      fc.property(randomNetworks, fc.nat(), (network, pick) => {
        const graph = alone(network, pick);
        const operator = graph.operators[0]!;
        const { height } = featureMapOf(graph, graph.outputs[0]!);
        for (const input of graph.inputs) {
          const [first, last, all] = (
            [
              [0, 1],
              [height - 1, height],
              [0, height],
            ] as const
          ).map(([y0, y1]) => rangesOf(operator, graph, input, y0, y1)[0]!) as [RowRange, RowRange, RowRange];
          expect(all[1]).toBe(Math.max(first[1], last[1]));
          expect(all[0]).toBe(first[0]);
        }
      }),
      { numRuns: 150 },
    );
  });

  test.each<[title: string, graph: Graph, y: number, rows: readonly [number, number]]>([
    ['a 3x3 window of stride 2, the first row without padding', chain([1, 9, 9, 1], conv(3, 2)), 0, [0, 3]],
    ['the same, further down', chain([1, 9, 9, 1], conv(3, 2)), 3, [6, 9]],
    ['a RESHAPE to rows of half the length', chain([1, 4, 6, 1], { kind: 'RESHAPE', shape: [1, 8, 3, 1] }), 5, [2, 3]],
    ['a MEAN over the width', chain([1, 4, 6, 1], { kind: 'MEAN', axes: [2], keepDims: true }), 2, [2, 3]],
    ['a MEAN over the height', chain([1, 4, 6, 1], { kind: 'MEAN', axes: [1], keepDims: true }), 0, [0, 4]],
    ['a SLICE of every second row', chain([1, 9, 4, 1], slice(1, 4, 2)), 2, [5, 6]],
    ['a SLICE upside down', chain([1, 9, 4, 1], slice(8, 9, -1)), 2, [0, 9]],
    ['a TRANSPOSE of columns and channels', chain([1, 5, 4, 2], { kind: 'TRANSPOSE', order: [0, 1, 3, 2] }), 2, [2, 3]],
    ['a TRANSPOSE of rows and columns', chain([1, 5, 4, 2], { kind: 'TRANSPOSE', order: [0, 2, 1, 3] }), 2, [0, 5]],
    ['the nearest of half as many rows', chain([1, 4, 4, 1], resize('RESIZE_NEAREST_NEIGHBOR')), 5, [2, 3]],
    ['a row on a row of half as many', chain([1, 4, 4, 1], resize('RESIZE_BILINEAR')), 4, [2, 3]],
    ['a row between two of half as many', chain([1, 4, 4, 1], resize('RESIZE_BILINEAR')), 5, [2, 4]],
    ['a transposed 3x3 window of stride 2, between two rows', chain([1, 4, 4, 1], transposed), 4, [1, 3]],
    ['the same, on a row', chain([1, 4, 4, 1], transposed), 3, [1, 2]],
    ['an area average from 5 rows to 2', chain([1, 5, 4, 1], { kind: 'AREA_RESIZE', shape: [1, 2, 4, 1] }), 0, [0, 3]],
  ])('%s', (_, graph, y, rows) => {
    expect(rowsNeeded(graph.operators[0]!, graph, 0, y, y + 1)).toEqual(rows);
  });
});

group('the multiplications of a network', () => {
  const known = {
    'mlperf-tiny-kws': 2_656_768,
    'mlperf-tiny-vww': 7_489_664,
    'tflm-person-detect': 7_157_888,
    'tflm-micro-speech': 336_000,
  };
  for (const [model, expected] of Object.entries(known)) {
    const file = `models/${model}.tflite`;
    needing(absentShared(file)).test(`of ${model} are ${expected}`, () => {
      const graph = importTflite(readFileSync(sharedFile(file)), file);
      expect(graph.operators.reduce((sum, operator) => sum + macs(operator, graph), 0)).toBe(expected);
    });
  }
});

group('an operator in words', () => {
  const words = (graph: Graph) => describe(graph.operators[0]! satisfies Operator, graph);
  test.each([
    [chain([1, 9, 9, 1], conv(3, 2)), '3x3 convolution, stride 2, 9x9x1 -> 4x4x2'],
    [chain([1, 9, 4, 1], slice(1, 4, 2)), 'slice of 1,4,4,1 from 0,1,0,0, 1,2,1,1 apart, 9x4x1 -> 4x4x1'],
    [chain([1, 5, 4, 2], { kind: 'TRANSPOSE', order: [0, 2, 1, 3] }), 'transpose 0,2,1,3, 5x4x2 -> 4x5x2'],
    [chain([1, 5, 4, 2], { kind: 'CONCATENATION', axis: 3 }), '1 concatenated along channels, 5x4x2 -> 5x4x2'],
    [chain([1, 4, 4, 1], transposed), '3x3 transposed convolution, stride 2, 4x4x1 -> 9x9x2'],
    [chain([1, 6, 5, 3], { kind: 'MEAN', axes: [1, 2], keepDims: true }), 'mean over height, width, 6x5x3 -> 3'],
    [chain([1, 10], { kind: 'SOFTMAX', beta: 1, code: quantParamsOf(1 / 256, -128) }), 'softmax, 10 -> 10'],
  ])('%#', (graph, expected) => {
    expect(words(graph)).toBe(expected);
  });
});

const slice = (from: number, rows: number, step: number) =>
  ({ kind: 'SLICE', begin: [0, from, 0, 0], size: [1, rows, 4, 1], strides: [1, step, 1, 1] }) as const;

const resize = (kind: 'RESIZE_NEAREST_NEIGHBOR' | 'RESIZE_BILINEAR') =>
  ({ kind, alignCorners: false, halfPixelCenters: false, shape: [1, 8, 8, 1] }) as const;

const transposed = {
  ...({ kind: 'TRANSPOSE_CONV', activation: 'NONE' } as const),
  window: windowOf(3, { strideHeight: 2, strideWidth: 2 }),
  ...{ weights: [2, 3, 3, 1], shape: [1, 9, 9, 2], code: quantParamsOf(0.1, 0) },
};

function conv(size: number, stride: number) {
  const window = windowOf(size, { strideHeight: stride, strideWidth: stride });
  return {
    kind: 'CONV_2D',
    window,
    activation: 'NONE',
    weights: [2, size, size, 1],
    code: quantParamsOf(0.1, 0),
  } as const;
}
