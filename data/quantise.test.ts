import fc from 'fast-check';
import { expect, test } from 'vitest';
import { problemOf } from '../tests/support/mistakes.js';
import { matchShape, quantise, quantiseSamples } from './quantise.js';
import type { Samples } from './samples.js';

const source = { path: 'x.npy', place: { file: 'mcunet.json' } };
const samples = (values: Samples['values'], shape: readonly number[] = []): Samples => {
  const type = values instanceof Float32Array ? 'float32' : values instanceof Int8Array ? 'int8' : 'uint8';
  return { count: values.length, shape, type, values, sha256: '', source };
};
const code = { scale: Math.fround(0.5), zeroPoint: 10 };

test('a pixel p becomes p - 128 for any scale', () => {
  expect(quantiseSamples(samples(Uint8Array.of(0, 127, 128, 255)), code)).toEqual(Int8Array.of(-128, -1, 0, 127));
});

test('with normalise a pixel becomes the quantised (p - mean) / scale', () => {
  const normalise = { mean: 128, scale: 64 };
  expect(
    quantiseSamples(samples(Uint8Array.of(0, 128, 160, 255)), { scale: Math.fround(0.25), zeroPoint: 0 }, normalise),
  ).toEqual(Int8Array.of(-8, 0, 2, 8));
});

test('int8 samples are unchanged', () => {
  const values = Int8Array.of(-128, 0, 127);
  expect(quantiseSamples(samples(values), code)).toBe(values);
});

test('float32 samples are rounded with halves away from zero, and clamped', () => {
  const reals = Float32Array.of(0, 0.25, -0.25, 0.24, 1000, -1000, Infinity);
  expect(quantiseSamples(samples(reals), code)).toEqual(Int8Array.of(10, 11, 9, 10, 127, -128, 127));
});

test('the division is that of float32', () => {
  // Of these float32 numbers the quotient is 35.4999997 in float64 and 35.5 in float32.
  expect(quantise(1.4800171852111816, { scale: 0.04169062525033951, zeroPoint: 0 })).toBe(36);
});

test('a uint8 input takes pixels unchanged', () => {
  const values = Uint8Array.of(0, 255);
  expect(quantiseSamples(samples(values), { ...code, type: 'uint8' })).toBe(values);
});

test.each([
  ['NaN', Float32Array.of(0, NaN), null, 'int8', 'found NaN at 1'],
  ['int8 samples for a uint8 input', Int8Array.of(1), null, 'uint8', 'uint8 or float32 samples'],
  ['normalise with int8 samples', Int8Array.of(1), { mean: 0, scale: 1 }, 'int8', 'data.normalise'],
] as const)('%s is refused', (_, values, normalise, type, message) => {
  const problem = problemOf(() => quantiseSamples(samples(values), { ...code, type }, normalise));
  expect(problem.code).toBe('DATA_TYPE');
  expect(problem.message).toContain(message);
});

test('a real becomes the nearest integer of the quantisation', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -100, max: 100 }),
      fc.float({ min: Math.fround(-0.49), max: Math.fround(0.49), noNaN: true }),
      (steps, off) => {
        expect(quantise(Math.fround((steps + off) * 0.5), { scale: 0.5, zeroPoint: 0 })).toBe(steps + 0);
      },
    ),
  );
});

test.each([
  [
    [49, 10],
    [49, 10, 1],
  ],
  [
    [28, 28, 1],
    [28, 28],
  ],
  [[1960], [1, 1, 1960]],
  [[490], [49, 10, 1]],
])('samples of %j are what an input of %j takes', (shape, expected) => {
  expect(() => matchShape({ shape, source }, expected)).not.toThrow();
});

test.each([
  [
    [10, 49],
    [49, 10, 1],
  ],
  [
    [28, 28, 3],
    [28, 28, 1],
  ],
  [[], [28, 28, 1]],
])('samples of %j are not what an input of %j takes', (shape, expected) => {
  expect(problemOf(() => matchShape({ shape, source }, expected)).code).toBe('DATA_SHAPE');
});
