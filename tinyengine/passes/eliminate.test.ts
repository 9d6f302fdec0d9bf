import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { constantsOf, edited, enclosed, isWeighted, thinned } from '../../tests/networks/channels.js';
import { chain, quantParamsOf, isValid, windowOf } from '../../tests/networks/graphs.js';
import { randomInputs } from '../../tests/networks/inputs.js';
import { randomNetworks } from '../../tests/networks/random.js';
import { absentShared, sharedFile } from '../../tests/support/shared.js';
import { elements, type Graph, type TensorData } from '../graph/graph.js';
import type { Operator } from '../graph/operator.js';
import { quantParamsOf as codeIn } from '../graph/quantised.js';
import { descriptorOf, macs, operatorKinds } from '../graph/operators.js';
import { importTflite } from '../tflite/import.js';
import { quantize } from '../reference/operators/border.js';
import { interpret } from '../reference/interpret.js';
import { intervalsOf } from './channels/intervals.js';
import { keptChannels } from './channels/kept.js';
import { eliminate } from './eliminate.js';
import { lower } from './lower.js';
import { needing } from '../../tests/support/needs.js';

/** The tensor that an operator writes. */
const output = (graph: Graph, name: string): number =>
  graph.operators.find((operator) => operator.name === name)!.outputs[0]!;
const shapes = (graph: Graph) => graph.operators.map(({ outputs }) => graph.tensors[outputs[0]!]!.shape);
const values = (data: TensorData | null | undefined) => (data ? [...data] : null);

/** Every operator of the smaller network computes the values of the original in the channels that stayed. */
function expectSame(graph: Graph, smaller: Graph, inputs: readonly TensorData[]): void {
  const kept = keptChannels(graph, intervalsOf(graph));
  const [before, after] = [interpret(graph, inputs), interpret(smaller, inputs)];
  for (const { name, outputs } of smaller.operators) {
    const id = output(graph, name);
    const stays = kept[id]!;
    const expected = [...before[id]!].filter((_, index) => stays[index % stays.length]);
    expect(values(after[outputs[0]!]), name).toEqual(expected);
  }
  const results = (graph: Graph, all: readonly (TensorData | null)[]) => graph.outputs.map((id) => values(all[id]));
  expect(results(smaller, after)).toEqual(results(graph, before));
}

/** Compares the networks for several kinds of inputs. */
function expectSameAlways(graph: Graph, smaller: Graph, seed = 1): void {
  const random = randomInputs(graph, seed);
  const all = [-128, 127].map((value) => random.map((values) => values.map(() => value)));
  for (const inputs of [random, ...all]) expectSame(graph, smaller, inputs);
}

const macsOf = (graph: Graph): number => graph.operators.reduce((sum, operator) => sum + macs(operator, graph), 0);
const weightsOf = (graph: Graph): number =>
  graph.operators.filter(isWeighted).reduce((sum, { inputs }) => sum + elements(graph.tensors[inputs[1]!]!.shape), 0);

/** Kinds that lose channels in some of the random networks: all that have rules for it. */
const losing = operatorKinds.filter((kind) => descriptorOf({ kind }).channels).sort();

describe('the elimination of channels', () => {
  const models = [
    { model: 'mlperf-tiny-vww', before: [7_489_664, 208_112], after: [3_727_313, 29_066] },
    { model: 'mcunet-vww1', before: [11_578_816, 420_520], after: [10_931_325, 394_626] },
    { model: 'tflm-person-detect', before: [7_157_888, 207_968], after: [7_077_246, 207_676] },
    { model: 'mlperf-tiny-kws', before: [2_656_768, 22_016], after: [2_656_768, 22_016] },
    { model: 'tflm-micro-speech', before: [336_000, 16_640], after: [336_000, 16_640] },
  ];
  for (const { model, before, after } of models) {
    const [network, input] = [`models/${model}.tflite`, `golden/${model}.input.bin`];
    needing(absentShared(network, input)).test(
      `leaves ${after[0]} multiplications of ${model}, and every value`,
      () => {
        const graph = lower(importTflite(readFileSync(sharedFile(network)), model));
        const smaller = eliminate(graph);
        expect([macsOf(graph), weightsOf(graph)]).toEqual(before);
        expect([macsOf(smaller), weightsOf(smaller)]).toEqual(after);
        expect(eliminate(smaller)).toBe(smaller);
        const size = elements(graph.tensors[graph.inputs[0]!]!.shape);
        const bytes = new Int8Array(readFileSync(sharedFile(input)));
        const code = codeIn(graph, graph.inputs[0]!);
        const samples = bytes.length > 3 * size ? quantize(new Float32Array(bytes.buffer), code) : bytes;
        expect(samples).toHaveLength(3 * size);
        for (const at of [0, 1, 2]) expectSame(graph, smaller, [samples.subarray(at * size, (at + 1) * size)]);
      },
    );
  }

  test('changes no value of any network', () => {
    const removed = { kinds: new Set<string>(), constant: 0, unread: 0 };
    fc.assert(
      fc.property(randomNetworks, fc.nat(), (network, seed) => {
        const whole = thinned(enclosed(network, seed), seed);
        fc.pre(isValid(whole));
        const graph = lower(whole);
        const smaller = eliminate(graph);
        expectSameAlways(graph, smaller, seed);
        expect(eliminate(smaller)).toBe(smaller);
        tally(removed, graph);
      }),
      { numRuns: 600, seed: 3 },
    );
    expect([...removed.kinds].sort()).toEqual(losing);
    expect(removed.constant).toBeGreaterThan(500);
    expect(removed.unread).toBeGreaterThan(500);
  });

  const conv = (kernel: number, [from, to]: readonly [number, number], padding = 0) =>
    ({
      kind: 'CONV_2D',
      window: windowOf(kernel, { padding: { top: padding, left: padding, bottom: padding, right: padding } }),
      activation: 'NONE',
      weights: [to, kernel, kernel, from],
      code: quantParamsOf(0.5, 5),
    }) as const;

  test('moves a constant into the biases of its readers, and drops channels that are not read', () => {
    // channel 5 is always 3, channel 6 is not read
    const first = edited(chain([1, 6, 6, 3], conv(3, [3, 8]), conv(1, [8, 2])), 0, { silent: [5], says: { 5: 3 } });
    const graph = edited(first, 1, { deafTo: [6] });
    const smaller = eliminate(graph);
    expect(shapes(graph)).toEqual([
      [1, 4, 4, 8],
      [1, 4, 4, 2],
    ]);
    expect(shapes(smaller)).toEqual([
      [1, 4, 4, 6],
      [1, 4, 4, 2],
    ]);
    const weights = constantsOf(graph.operators[1]!, graph)[0]!.data!;
    const [filters, bias] = constantsOf(smaller.operators[1]!, smaller);
    expect(values(filters!.data)).toEqual([0, 8].flatMap((at) => [0, 1, 2, 3, 4, 7].map((i) => weights[at + i])));
    expect(values(bias!.data)).toEqual([5, 13].map((at) => weights[at]! * (3 - 5)));
    expectSameAlways(graph, smaller);
  });

  test.each([
    { constant: 3, padding: 0, channels: 7 },
    { constant: 3, padding: 1, channels: 8 },
    { constant: 5, padding: 1, channels: 7 },
  ])(
    'leaves $channels of 8 channels where one is always $constant, the zero point 5, and windows see $padding cells of padding',
    ({ constant, padding, channels }) => {
      const graph = edited(chain([1, 6, 6, 3], conv(1, [3, 8]), conv(3, [8, 2], padding)), 0, {
        silent: [5],
        says: { 5: constant },
      });
      const smaller = eliminate(graph);
      expect(shapes(smaller)[0]).toEqual([1, 6, 6, channels]);
      expectSameAlways(graph, smaller);
    },
  );

  test('removes a constant from a padded window if the padded taps have weight 0 for it', () => {
    const graph = edited(chain([1, 6, 6, 3], conv(1, [3, 8]), conv(3, [8, 2], 1)), 0, { silent: [5], says: { 5: 3 } });
    const centred = edited(graph, 1, { deafTo: [5], except: 4 });
    const smaller = eliminate(centred);
    expect(shapes(smaller)[0]).toEqual([1, 6, 6, 7]);
    expectSameAlways(centred, smaller);
  });

  test('removes a channel from all positions that a fully connected operator reads', () => {
    const dense = { kind: 'FULLY_CONNECTED', activation: 'NONE', weights: [3, 72], shape: [1, 1, 1, 3] } as const;
    const graph = edited(chain([1, 3, 3, 2], conv(1, [2, 8]), { ...dense, code: quantParamsOf(9, 5) }), 0, {
      silent: [1, 6],
      says: { 6: -100 },
    });
    const smaller = eliminate(graph);
    expect(constantsOf(smaller.operators[1]!, smaller)[0]!.shape).toEqual([3, 54]);
    expectSameAlways(graph, smaller);
  });

  test('keeps the same channels on both sides of an ADD', () => {
    const graph = chain([1, 3, 3, 2], conv(1, [2, 4]), conv(1, [4, 4]), conv(1, [4, 3]));
    const [first, second, last] = graph.operators as [Operator, Operator, Operator];
    const sum = graph.tensors.length;
    const tensors = [...graph.tensors, { ...graph.tensors[second.outputs[0]!]!, name: 'sum' }];
    const inputs = [first.outputs[0]!, second.outputs[0]!];
    const added = {
      ...graph,
      tensors,
      operators: [
        first,
        second,
        { kind: 'ADD', index: 3, name: 'add', inputs, outputs: [sum], activation: 'NONE' } as const,
        { ...last, inputs: [sum, ...last.inputs.slice(1)] } as Operator,
      ],
    };
    // channels 1 and 2 are constant on one side, channel 3 on both sides; the second convolution does not read it
    const graphs = edited(edited(added, 0, { silent: [1, 3] }), 1, { silent: [2, 3], deafTo: [3] });
    const smaller = eliminate(graphs);
    expect(shapes(smaller).map((shape) => shape.at(-1))).toEqual([3, 3, 3, 3]);
    expectSameAlways(graphs, smaller);
  });

  test('removes whole groups', () => {
    const grouped = { ...conv(1, [2, 9]), weights: [9, 1, 1, 2] } as const;
    const graph = chain([1, 3, 3, 2], conv(1, [2, 6]), grouped, conv(1, [9, 2]));
    // the second of three groups is not read, and half of the third is not
    const unread = edited(graph, 2, { deafTo: [3, 4, 5, 6, 7] });
    const smaller = eliminate(unread);
    expect(shapes(smaller).map((shape) => shape.at(-1))).toEqual([4, 6, 2]);
    expect(constantsOf(smaller.operators[1]!, smaller)[0]!.shape).toEqual([6, 1, 1, 2]);
    expectSameAlways(unread, smaller);
    // with one group it would be another kind of operator
    expect(shapes(eliminate(edited(graph, 2, { deafTo: [3, 4, 5, 6, 7, 8] })))[1]).toEqual([1, 3, 3, 6]);
  });

  test('removes an input of a depthwise convolution with all its outputs', () => {
    const depthwise = {
      kind: 'DEPTHWISE_CONV_2D',
      window: windowOf(2),
      multiplier: 2,
      activation: 'NONE',
      weights: [1, 2, 2, 6],
      code: quantParamsOf(0.5, 5),
    } as const;
    const graph = edited(chain([1, 3, 3, 2], conv(1, [2, 3]), depthwise, conv(1, [6, 2])), 2, { deafTo: [1, 2, 3] });
    const smaller = eliminate(graph);
    expect(shapes(smaller).map((shape) => shape.at(-1))).toEqual([2, 4, 2]);
    expectSameAlways(graph, smaller);
  });

  test('keeps one channel where all are constant', () => {
    const graph = edited(chain([1, 3, 3, 2], conv(1, [2, 8]), conv(1, [8, 4]), conv(1, [4, 2])), 1, {
      silent: [0, 1, 2, 3],
      says: { 2: 90 },
    });
    const smaller = eliminate(graph);
    expect(shapes(smaller).map((shape) => shape.at(-1))).toEqual([1, 1, 2]);
    expectSameAlways(graph, smaller);
  });

  test('leaves one output of a fully connected operator whose weights have several scales, where one is read', () => {
    const dense = {
      kind: 'FULLY_CONNECTED',
      activation: 'NONE',
      shape: [1, 1, 1, 4],
      code: quantParamsOf(0.31, 5),
    } as const;
    const graph = chain([1, 1, 1, 6], { ...dense, weights: [4, 6] }, { ...dense, weights: [4, 4] });
    const unread = edited(graph, 1, { deafTo: [0, 1, 3] });
    const smaller = eliminate(unread);
    expect(shapes(smaller)[0]).toEqual([1, 1, 1, 1]);
    expectSameAlways(unread, smaller);
  });

  test.each([
    { kind: 'SOFTMAX', code: quantParamsOf(1 / 256, -128), beta: 1 } as const,
    { kind: 'MEAN', axes: [3], keepDims: true } as const,
    { kind: 'RESHAPE', shape: [1, 3, 6, 4] } as const,
  ])('keeps all channels that $kind mixes', (last) => {
    const graph = edited(chain([1, 3, 3, 2], conv(1, [2, 8]), last), 0, { silent: [2, 3] });
    expect(eliminate(graph)).toBe(graph);
  });

  test('skips a network of more channels than any board could hold', () => {
    const many = 2 ** 20;
    const graph = edited(chain([1, 1, 1, 1], conv(1, [1, many]), conv(1, [many, 1])), 1, { silent: [0] });
    expect(eliminate(graph) === graph).toBe(true);
  });
});

/** Counts the kinds of operators that lose channels, and the reasons. */
function tally(removed: { kinds: Set<string>; constant: number; unread: number }, graph: Graph): void {
  const intervals = intervalsOf(graph);
  const kept = keptChannels(graph, intervals);
  for (const { kind, outputs } of graph.operators) {
    const [{ low, high }, stays] = [intervals[outputs[0]!]!, kept[outputs[0]!]!];
    const gone = [...stays.keys()].filter((channel) => !stays[channel]);
    const constant = gone.filter((channel) => low[channel] === high[channel]).length;
    if (gone.length > 0) removed.kinds.add(kind);
    removed.constant += constant;
    removed.unread += gone.length - constant;
  }
}
