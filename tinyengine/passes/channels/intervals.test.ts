import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edited, enclosed, thinned } from '../../../tests/networks/channels.js';
import { chain, quantParamsOf, isValid, windowOf } from '../../../tests/networks/graphs.js';
import { randomInputs } from '../../../tests/networks/inputs.js';
import { randomNetworks } from '../../../tests/networks/random.js';
import { absentShared, sharedFile } from '../../../tests/support/shared.js';
import { elements, featureMapOf, type Graph, type TensorData } from '../../graph/graph.js';
import { importTflite } from '../../tflite/import.js';
import { interpret } from '../../reference/interpret.js';
import { lower } from '../lower.js';
import { intervalsOf } from './intervals.js';
import { needing } from '../../../tests/support/needs.js';

/** Channels of all tensors that left their interval for this input. */
function violations(graph: Graph, ...inputs: readonly TensorData[]): readonly string[] {
  const values = interpret(graph, inputs);
  return intervalsOf(graph).flatMap((interval, id) => {
    if (!interval) return [];
    const { low, high } = interval;
    const bad = [...new Int8Array(values[id]!.buffer)].findIndex(
      (value, at) => value < low[at % low.length]! || value > high[at % low.length]!,
    );
    return bad < 0 ? [] : [`tensor ${id} at ${bad}`];
  });
}

const inputSize = (graph: Graph): number => elements(graph.tensors[graph.inputs[0]!]!.shape);

describe('the interval of every channel', () => {
  test('holds in any network', () => {
    fc.assert(
      fc.property(randomNetworks, fc.nat(), (network, seed) => {
        const whole = thinned(enclosed(network, seed), seed);
        fc.pre(isValid(whole));
        const graph = lower(whole);
        const random = randomInputs(graph, seed);
        const all = [-128, 127].map((value) => random.map((values) => values.map(() => value)));
        for (const inputs of [random, ...all]) expect(violations(graph, ...inputs)).toEqual([]);
      }),
      { numRuns: 500, seed: 5 },
    );
  });

  for (const model of ['mlperf-tiny-kws', 'mlperf-tiny-vww', 'tflm-person-detect', 'tflm-micro-speech']) {
    const [network, golden] = [`models/${model}.tflite`, `golden/${model}.input.bin`];
    needing(absentShared(network, golden)).test(`holds in ${model}`, () => {
      const graph = lower(importTflite(readFileSync(sharedFile(network)), model));
      const samples = new Int8Array(readFileSync(sharedFile(golden)));
      expect(violations(graph, samples.subarray(0, inputSize(graph)))).toEqual([]);
    });
  }

  test.each([
    { kind: 'MEAN', axes: [3], keepDims: true } as const,
    { kind: 'RESHAPE', shape: [1, 3, 2, 5] } as const,
    { kind: 'SOFTMAX', code: quantParamsOf(1 / 256, -128), beta: 1 } as const,
  ])('is every value where $kind mixes channels', (operator) => {
    const pool = { kind: 'MAX_POOL_2D', window: windowOf(1), activation: 'RELU' } as const;
    const graph = chain([1, 1, 3, 10], pool, operator);
    const { channels } = featureMapOf(graph, graph.outputs[0]!);
    const [low, high] = [new Int8Array(channels).fill(-128), new Int8Array(channels).fill(127)];
    expect(intervalsOf(graph)[graph.outputs[0]!]).toEqual({ low, high });
  });

  test('extends to the zero point of a PRELU that negates negative values', () => {
    const tensor = { shape: [1, 1, 3, 1], type: 'int8', quantisation: quantParamsOf(0.1, 10), data: null } as const;
    const graph: Graph = {
      name: 'prelu',
      tensors: [
        { ...tensor, name: 'input' },
        { ...tensor, name: 'alpha', shape: [1], quantisation: quantParamsOf(0.01, 0), data: Int8Array.of(-100) },
        { ...tensor, name: 'output', quantisation: quantParamsOf(0.2, -50) },
      ],
      operators: [{ kind: 'PRELU', index: 0, name: 'prelu', inputs: [0, 1], outputs: [2] }],
      inputs: [0],
      outputs: [2],
    };
    expect([...interpret(graph, [Int8Array.of(-128, 10, 127)])[2]!]).toEqual([19, -50, 9]);
    expect(intervalsOf(graph)[2]).toEqual({ low: Int8Array.of(-50), high: Int8Array.of(19) });
  });

  test('spans all inputs of a CONCATENATION along the height', () => {
    const conv = { kind: 'CONV_2D', window: windowOf(1), activation: 'NONE', code: quantParamsOf(0.3, 5) } as const;
    const shape = [1, 2, 2, 1];
    const convolutions = chain(shape, { ...conv, weights: [1, 1, 1, 1] }, { ...conv, weights: [1, 1, 1, 1] });
    const constants = edited(edited(convolutions, 0, { silent: [0], says: { 0: 9 } }), 1, {
      silent: [0],
      says: { 0: 2 },
    });
    const [first, second] = constants.operators.map(({ outputs }) => outputs[0]!);
    const output = constants.tensors.length;
    const graph: Graph = {
      ...constants,
      tensors: [...constants.tensors, { ...constants.tensors[first!]!, shape: [1, 4, 2, 1] }],
      operators: [
        ...constants.operators,
        { kind: 'CONCATENATION', axis: 1, index: 2, name: 'both', inputs: [first!, second!], outputs: [output] },
      ],
      outputs: [output],
    };
    expect(intervalsOf(graph)[output]).toEqual({ low: Int8Array.of(2), high: Int8Array.of(9) });
    expect(new Set(interpret(graph, [new Int8Array(4)])[output])).toEqual(new Set([9, 2]));
  });

  test('is no wider than the range of a convolution', () => {
    const graph = chain([1, 1, 1, 6], {
      kind: 'CONV_2D',
      window: windowOf(1),
      activation: 'RELU',
      weights: [4, 1, 1, 6],
      code: quantParamsOf(0.2, -20),
    });
    const { low, high } = intervalsOf(graph)[graph.outputs[0]!]!;
    const weights = graph.tensors[graph.operators[0]!.inputs[1]!]!.data!;
    for (const channel of [0, 1, 2, 3]) {
      const row = Int8Array.from(weights.slice(channel * 6, channel * 6 + 6));
      const reached = (sign: number) =>
        interpret(graph, [row.map((weight) => (weight * sign > 0 ? 127 : -128))])[graph.outputs[0]!]![channel];
      expect([reached(-1), reached(1)]).toEqual([low[channel], high[channel]]);
    }
  });

  test.each(['top', 'left', 'bottom', 'right'] as const)(
    'counts the padding that the %s taps of a window read',
    (side) => {
      const padding = { top: 0, left: 0, bottom: 0, right: 0, [side]: 1 };
      const conv = { kind: 'CONV_2D', activation: 'NONE', code: quantParamsOf(0.3, 5) } as const;
      const graph = edited(
        chain(
          [1, 5, 5, 2],
          { ...conv, window: windowOf(1), weights: [1, 1, 1, 2] },
          { ...conv, window: windowOf(3, { padding }), weights: [1, 3, 3, 1] },
        ),
        0,
        { silent: [0], says: { 0: 100 } },
      );
      const [first, last] = graph.operators.map(({ outputs }) => intervalsOf(graph)[outputs[0]!]!);
      expect(first).toEqual({ low: Int8Array.of(100), high: Int8Array.of(100) });
      // beside 100, the padded taps read 5
      expect(new Set(interpret(graph, [new Int8Array(50)])[graph.outputs[0]!]).size).toBe(2);
      expect(last!.high[0]).toBeGreaterThan(last!.low[0]!);
      expect(violations(graph, new Int8Array(50))).toEqual([]);
    },
  );

  test('counts the taps of a window that read only padding', () => {
    // one row of cells under the middle row of the window
    const window = windowOf(3, { padding: { top: 1, left: 1, bottom: 1, right: 1 } });
    const convolution = { kind: 'CONV_2D', window, activation: 'NONE', weights: [1, 3, 3, 1] } as const;
    const graph = chain([1, 1, 4, 1], { ...convolution, code: quantParamsOf(0.3, 0) });
    const weights = graph.operators[0]!.inputs[1]!;
    const widths = Array.from({ length: 9 }, (_, tap) => {
      const data = new Int8Array(9).fill(100, tap, tap + 1);
      const heard = { ...graph, tensors: graph.tensors.with(weights, { ...graph.tensors[weights]!, data }) };
      const { low, high } = intervalsOf(heard)[graph.outputs[0]!]!;
      return high[0]! - low[0]!;
    });
    const full = Math.round((255 * 100 * 0.003 * 0.05) / 0.3);
    expect(widths).toEqual([0, 0, 0, full, full, full, 0, 0, 0]);
  });
});
