import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantParamsOf } from '../../tests/networks/graphs.js';
import { runOracle, absentOracle } from '../../tests/support/oracle.js';
import { McunetError } from '../../errors/error.js';
import { checkGraph } from '../graph/check.js';
import type { DataType, Graph, Quantisation, Tensor } from '../graph/graph.js';
import type { Operator } from '../graph/operator.js';
import { interpret } from './interpret.js';
import { needing } from '../../tests/support/needs.js';

const bytes = Int8Array.from({ length: 256 }, (_, at) => at - 128);

/** Scales of many magnitudes, and zero points including both ends. */
const zeroPoints = fc.oneof(fc.constantFrom(-128, 127, 0), fc.integer({ min: -128, max: 127 }));
const codes = fc
  .record({ exponent: fc.double({ min: -9, max: 3, noNaN: true }), zeroPoint: zeroPoints })
  .map(({ exponent, zeroPoint }) => quantParamsOf(2 ** exponent, zeroPoint));
/** Scales that are sometimes as far apart as possible. */
const distantCodes = fc
  .record({ exponent: fc.double({ min: -30, max: 20, noNaN: true }), zeroPoint: zeroPoints })
  .map(({ exponent, zeroPoint }) => quantParamsOf(2 ** exponent, zeroPoint));
const anyCodes = fc.oneof({ weight: 4, arbitrary: codes }, { weight: 1, arbitrary: distantCodes });

const tensor = (shape: readonly number[], quantisation: Quantisation, type: DataType = 'int8'): Tensor => ({
  name: `value ${shape}`,
  ...{ shape, quantisation, type, data: null },
});

/** One operator on all bytes. The inputs have shapes of their own. */
const only = (operator: object, inputs: readonly Tensor[], output: Tensor): Graph => ({
  name: 'all bytes',
  tensors: [...inputs, output],
  operators: [
    {
      index: 0,
      name: 'it',
      inputs: inputs.map((_, at) => at),
      outputs: [inputs.length],
      ...operator,
    } as unknown as Operator,
  ],
  inputs: inputs.map((_, at) => at),
  outputs: [inputs.length],
});

/** Runs all bytes through those of the drawn networks that we compile, and compares with the oracle. */
function compare(networks: fc.Arbitrary<Graph>, numRuns: number, atLeast: number): void {
  const graphs = fc.sample(networks, { seed: 11, numRuns }).filter(isCompilable);
  expect(graphs.length).toBeGreaterThanOrEqual(atLeast);
  const asked = graphs.map((graph) => {
    const unsigned = graph.tensors[0]!.type === 'uint8';
    return { graph, runs: [graph.inputs.map(() => (unsigned ? new Uint8Array(bytes) : bytes))] };
  });
  const different = runOracle(asked).flatMap((answer, at) => {
    const { graph, runs } = asked[at]!;
    const ours = Buffer.from(interpret(graph, runs[0]!).at(-1)!.buffer).toString('hex');
    const theirs = typeof answer === 'string' ? answer : Buffer.from(answer[0]![0]!).toString('hex');
    return ours === theirs ? [] : [{ codes: graph.tensors.map(({ quantisation }) => quantisation), ours, theirs }];
  });
  expect(different).toEqual([]);
}

function isCompilable(graph: Graph): boolean {
  try {
    checkGraph(graph);
    return true;
  } catch (error) {
    if (error instanceof McunetError) return false;
    throw error;
  }
}

const line = [1, 256];
const unary = (operator: object, output: fc.Arbitrary<Quantisation> = anyCodes): fc.Arbitrary<Graph> =>
  fc.tuple(anyCodes, output).map(([from, to]) => only(operator, [tensor(line, from)], tensor(line, to)));

needing(absentOracle).describe('all bytes give the bytes of TensorFlow Lite Micro, at many scales, through', () => {
  test('RELU', () => compare(unary({ kind: 'RELU' }), 500, 400));
  test('ABS', () => compare(unary({ kind: 'ABS' }), 500, 400));
  test('HARD_SWISH', () => compare(unary({ kind: 'HARD_SWISH' }), 700, 400));
  test('QUANTIZE', () => compare(unary({ kind: 'QUANTIZE' }), 500, 400));
  test('LOGISTIC', () => compare(unary({ kind: 'LOGISTIC' }, fc.constant(quantParamsOf(1 / 256, -128))), 500, 400));
  test('TANH', () => compare(unary({ kind: 'TANH' }, fc.constant(quantParamsOf(1 / 128, 0))), 500, 400));
  test('RELU6, which keeps the quantisation', () =>
    compare(
      anyCodes.map((code) => only({ kind: 'RELU6' }, [tensor(line, code)], tensor(line, code))),
      500,
      400,
    ));
  test('LEAKY_RELU', () => {
    const alphas = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 2, noNaN: true }));
    compare(
      alphas.chain((alpha) => unary({ kind: 'LEAKY_RELU', alpha: Math.fround(alpha) })),
      500,
      400,
    );
  });

  const unsigned = ({ scales, zeroPoints: [zero] }: Quantisation): Quantisation =>
    quantParamsOf(scales[0]!, zero! + 128);
  test('QUANTIZE to uint8', () => {
    const graphs = fc
      .tuple(anyCodes, anyCodes)
      .map(([from, to]) => only({ kind: 'QUANTIZE' }, [tensor(line, from)], tensor(line, unsigned(to), 'uint8')));
    compare(graphs, 300, 200);
  });
  test('QUANTIZE from uint8', () => {
    const graphs = fc
      .tuple(anyCodes, anyCodes)
      .map(([from, to]) => only({ kind: 'QUANTIZE' }, [tensor(line, unsigned(from), 'uint8')], tensor(line, to)));
    compare(graphs, 300, 200);
  });

  // every pair of bytes, because one input is broadcast along the other
  const pairs = (operator: object): fc.Arbitrary<Graph> =>
    fc
      .tuple(anyCodes, anyCodes, anyCodes)
      .map(([first, second, to]) =>
        only(operator, [tensor([1, 256, 1, 1], first), tensor([1, 1, 1, 256], second)], tensor([1, 256, 1, 256], to)),
      );
  for (const kind of ['ADD', 'SUB', 'MUL'])
    test(`pairs of bytes, ${kind}`, () => compare(pairs({ kind, activation: 'NONE' }), 16, 10));
  test('pairs of bytes, PRELU', () => compare(pairs({ kind: 'PRELU' }), 16, 10));
  for (const kind of ['MAXIMUM', 'MINIMUM'])
    test(`pairs of bytes, ${kind}`, () => {
      const same = codes.map((code) =>
        only({ kind }, [tensor([1, 256, 1, 1], code), tensor([256], code)], tensor([1, 256, 1, 256], code)),
      );
      compare(same, 3, 3);
    });
});
