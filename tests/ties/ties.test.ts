import { beforeAll, expect, test } from 'vitest';
import { createEvaluator } from '../../tinyengine/evaluate/evaluator.js';
import { lower } from '../../tinyengine/passes/lower.js';
import { interpret } from '../../tinyengine/reference/interpret.js';
import { runOnHost } from '../program/host.js';
import { joined } from '../networks/inputs.js';
import type { Numbers } from '../networks/numbers.js';
import { absentGcc, needing } from '../support/needs.js';
import { absentOracle, runOracle } from '../support/oracle.js';
import { quantised } from './border.js';
import { bounds } from './clamps.js';
import { products, ratios as preluRatios, slopes as preluSlopes, sums } from './pairwise.js';
import { means, softmaxes } from './reductions.js';
import { nearestTies } from './resize.js';
import { tiesOf, type Draft, type Tie } from './search.js';
import { ratios, slopes, swishes } from './unary.js';
import { sums as weightedSums } from './weighted.js';

const count = 6;
type Ties = (seed: number) => readonly Tie[];
const drawn =
  (draft: (next: Numbers) => Draft): Ties =>
  (seed) =>
    tiesOf(draft, count, seed);

/** The precision in which the reference kernel computes its multiplier or position, as its interpreter shows. */
const truths: readonly (readonly [operator: string, formula: string, ties: Ties])[] = [
  ['QUANTIZE', 'doubles', drawn(ratios('QUANTIZE'))],
  ['QUANTIZE to uint8', 'doubles', drawn(ratios('QUANTIZE', ['int8', 'uint8']))],
  ['QUANTIZE from uint8', 'doubles', drawn(ratios('QUANTIZE', ['uint8', 'int8']))],
  ['RELU', 'doubles', drawn(ratios('RELU'))],
  ['ABS', 'doubles', drawn(ratios('ABS'))],
  ['LEAKY_RELU above 0', 'doubles', drawn(ratios('LEAKY_RELU'))],
  ['LEAKY_RELU below 0', 'doubles', drawn(slopes)],
  ['HARD_SWISH', 'doubles', drawn(swishes)],
  ['RELU6', 'floats', drawn(bounds('RELU6', false))],
  ['ADD with RELU6', 'floats', drawn(bounds('RELU6', true))],
  ['ADD with RELU_N1_TO_1', 'floats', drawn(bounds('RELU_N1_TO_1', true))],
  ['ADD', 'doubles', drawn(sums('ADD'))],
  ['SUB', 'doubles', drawn(sums('SUB'))],
  ['MUL', 'doubles', drawn(products)],
  ['PRELU above 0', 'doubles', drawn(preluRatios)],
  ['PRELU below 0', 'doubles', drawn(preluSlopes)],
  ['CONV_2D', 'doubles', drawn(weightedSums('CONV_2D', false))],
  ['CONV_2D with a scale a channel', 'doubles', drawn(weightedSums('CONV_2D', true))],
  ['DEPTHWISE_CONV_2D', 'doubles', drawn(weightedSums('DEPTHWISE_CONV_2D', false))],
  ['DEPTHWISE_CONV_2D with a scale a channel', 'doubles', drawn(weightedSums('DEPTHWISE_CONV_2D', true))],
  ['TRANSPOSE_CONV', 'doubles', drawn(weightedSums('TRANSPOSE_CONV', true))],
  ['FULLY_CONNECTED', 'doubles', drawn(weightedSums('FULLY_CONNECTED', false))],
  ['FULLY_CONNECTED with a scale a channel', 'doubles', drawn(weightedSums('FULLY_CONNECTED', true))],
  ['MEAN', 'doubles', drawn(means)],
  ['SOFTMAX', 'doubles', drawn(softmaxes)],
  ['RESIZE_NEAREST_NEIGHBOR', 'floats', () => nearestTies(count)],
];

needing(absentOracle).describe('next to ties, where floats and doubles give different bytes', () => {
  const ties = truths.flatMap(([operator, , find], kind) => find(kind + 1).map((tie) => ({ operator, ...tie })));
  let expected: readonly Int8Array[] = [];
  beforeAll(() => {
    expected = answers(ties);
  });

  test.each(truths)('TensorFlow Lite Micro scales %s in %s', (operator, formula) => {
    const own = ties.flatMap((tie, at) => (tie.operator === operator ? [{ tie, found: expected[at]! }] : []));
    expect(formulasOf(own)).toEqual([formula]);
  });

  test('it scales QUANTIZE of real numbers in floats, and so does the reference interpreter', () => {
    const own = drawn(quantised)(1);
    const found = answers(own);
    expect(formulasOf(own.map((tie, at) => ({ tie, found: found[at]! })))).toEqual(['floats']);
    expect(own.map(interpreted)).toEqual(found);
  });

  test('the reference interpreter computes the same bytes', () => {
    expectEach(ties.map(interpreted));
  });

  test('the evaluator computes the same bytes', async () => {
    const found = ties.map(async ({ graph, inputs }) => (await createEvaluator(lower(graph))).run(joined(inputs), 1));
    expectEach(await Promise.all(found));
  });

  needing(absentGcc).test('the generated C computes the same bytes on this machine', async () => {
    const runs = ties.map(({ graph, inputs }) => ({ graph, inputs: [joined(inputs)] }));
    expectEach((await runOnHost(runs)).map(([output]) => output!));
  });

  function expectEach(found: readonly Int8Array[]): void {
    const wrong = ties.flatMap(({ operator, graph }, at) => {
      const scales = graph.tensors.flatMap(({ quantisation }) => quantisation?.scales ?? []);
      return Buffer.from(found[at]!).equals(Buffer.from(expected[at]!)) ? [] : [`${operator}, scales ${scales}`];
    });
    expect(wrong).toEqual([]);
  }
});

const answers = (ties: readonly Tie[]): readonly Int8Array[] =>
  runOracle(ties.map(({ graph, inputs }) => ({ graph, runs: [inputs] }))).map((answer) => {
    if (typeof answer === 'string') throw new Error(answer);
    return joined(answer[0]!);
  });

function interpreted({ graph, inputs }: Tie): Int8Array {
  const values = interpret(graph, inputs);
  return joined(graph.outputs.map((id) => values[id]!));
}

/** The formulas that give the found byte in all ties. */
function formulasOf(ties: readonly { readonly tie: Tie; readonly found: Int8Array }[]): readonly string[] {
  const signed = (byte: number): number => (byte << 24) >> 24;
  return Object.keys(ties[0]!.tie.byte).filter((formula) =>
    ties.every(({ tie, found }) => signed(tie.byte[formula]!) === found[tie.at]),
  );
}
