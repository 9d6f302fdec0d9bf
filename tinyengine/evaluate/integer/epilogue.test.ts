import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Graph, Tensor } from '../../graph/graph.js';
import type { OperatorOf } from '../../graph/operator.js';
import { convolutionRequantisation } from '../../graph/quantised.js';
import { interpret } from '../../reference/interpret.js';
import { createEvaluator } from '../evaluator.js';
import { channelEpilogue } from './epilogue.js';

const outputScale = Math.fround(0.0371);
const inputScale = Math.fround(0.00913);

const tensor = (name: string, shape: readonly number[], rest: Partial<Tensor>): Tensor => ({
  ...{ name, shape, type: 'int8', quantisation: null, data: null },
  ...rest,
});
const code = (scales: readonly number[], zeroPoint = 0, axis = 0) => ({
  ...{ scales, zeroPoints: scales.map(() => zeroPoint), axis },
});

/** A 1 × 1 convolution of one channel with weights of 1: channel c sums x + bias[c]. */
function probe(scales: readonly number[], biases: readonly number[], zeroPoint: number): Graph {
  const channels = scales.length;
  const window = { height: 1, width: 1, strideHeight: 1, strideWidth: 1, dilationHeight: 1, dilationWidth: 1 };
  const padding = { top: 0, left: 0, bottom: 0, right: 0 };
  return {
    name: 'probe',
    tensors: [
      tensor('x', [1, 16, 16, 1], { quantisation: code([inputScale]) }),
      tensor('w', [channels, 1, 1, 1], { quantisation: code(scales), data: new Int8Array(channels).fill(1) }),
      tensor('b', [channels], { type: 'int32', data: Int32Array.from(biases) }),
      tensor('y', [1, 16, 16, channels], { quantisation: code([outputScale], zeroPoint) }),
    ],
    operators: [
      {
        ...{ kind: 'CONV_2D', index: 0, name: 'probe', inputs: [0, 1, 2], outputs: [3], activation: 'NONE' },
        window: { ...window, padding },
      },
    ],
    inputs: [0],
    outputs: [3],
  };
}

/** Every int8 value once. */
const everyValue = Int8Array.from({ length: 256 }, (_, index) => index - 128);

describe('requantisation', () => {
  // real multipliers down to 2^least, and sums around the lower rounding boundary of an output
  const channels = (least: number) =>
    fc.record({
      exponent: fc.integer({ min: least, max: 4 }),
      fraction: fc.double({ min: 0.5, max: 1, noNaN: true, maxExcluded: true }),
      output: fc.integer({ min: -130, max: 130 }),
      offset: fc.integer({ min: -128, max: 127 }),
    });

  test.each([
    ['eight channels at a time if that is proven exact', -14, true],
    ['one by one otherwise', -22, false],
  ])('rounds twice around every boundary, %s', async (_, least, proven) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(channels(least), { minLength: 20, maxLength: 40 }),
        fc.constantFrom(-128, -7, 0, 127),
        async (list, zeroPoint) => {
          const real = list.map(({ exponent, fraction }) => fraction * 2 ** exponent);
          const scales = real.map((value) => Math.fround((value * outputScale) / inputScale));
          const biases = list.map(({ output, offset }, channel) =>
            Math.round((output - zeroPoint - 0.5) / real[channel]! + offset / 4),
          );
          const graph = probe(scales, biases, zeroPoint);
          const rescale = convolutionRequantisation(graph, graph.operators[0] as OperatorOf<'CONV_2D'>);
          const isProven = biases.every(
            (bias, channel) => channelEpilogue({ bias, positive: 1, negative: 0 }, rescale, channel) !== null,
          );
          fc.pre(proven || !isProven);
          expect(isProven).toBe(proven);
          const evaluator = await createEvaluator(graph);
          expect([...evaluator.run(everyValue, 1)]).toEqual([...interpret(graph, [everyValue])[3]!]);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('a channel', () => {
  const rescale = (multiplier: number, shift: number) => ({
    ...{ inputZeroPoint: -128, outputZeroPoint: 5, min: -128, max: 127, multipliers: [multiplier], shifts: [shift] },
  });

  test('whose sums can overflow when doubled is left to the scalar requantisation', () => {
    const sums = { bias: 0, positive: 2 ** 23, negative: 0 };
    expect(channelEpilogue(sums, rescale(2 ** 30, -21), 0)).toBeNull();
  });

  test('with a wide sum and a shift beyond what float32 holds is left to the scalar requantisation', () => {
    const sums = { bias: 0, positive: 127 * 400, negative: -127 * 400 };
    expect(channelEpilogue(sums, rescale(2 ** 30, -16), 0)).toBeNull();
    expect(channelEpilogue(sums, rescale(2 ** 30, -14), 0)).not.toBeNull();
  });

  test('whose output is the same for all inputs needs no weights', () => {
    const sums = { bias: 2 ** 29, positive: 127, negative: -127 };
    expect(channelEpilogue(sums, rescale(2 ** 30, -8), 0)).toMatchObject({ weightFactor: 0, bias: 4 * (127 - 5) });
  });
});
