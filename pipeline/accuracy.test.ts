import { expect, test } from 'vitest';
import { chain, quantParamsOf } from '../tests/networks/graphs.js';
import { areaUnderCurve, countCorrect, meanSquaredError } from './accuracy.js';
import { instructionsWithin, latencyOf } from './latency.js';
import { loadBoard } from '../firmware/boards.js';
import type { World } from './world.js';

test('the area under the curve counts pairs in the right order, and ties as half', () => {
  // Positives score 0.9 and 0.4, negatives 0.5 and 0.4. Of the four pairs two are right, one is tied, one is wrong.
  expect(areaUnderCurve(Float64Array.of(0.9, 0.5, 0.4, 0.4), 1, [1, 0, 1, 0])).toBe(2.5 / 4);
});

test('the area under the curve of two outputs compares the second with the first', () => {
  expect(areaUnderCurve(Float64Array.of(0, 3, 2, 1), 2, [1, 0])).toBe(1);
});

test('the mean squared error is over samples and outputs', () => {
  expect(meanSquaredError(Float64Array.of(1, 3), 1, [0, 1])).toBe((1 + 4) / 2);
});

test('the scores of a network that ends in uint8 are compared as such', async () => {
  const graph = chain(
    [1, 2],
    { kind: 'RESHAPE', shape: [1, 2] },
    { kind: 'QUANTIZE', type: 'uint8', code: quantParamsOf(0.05, 125) },
  );
  const values = Int8Array.of(100, -100, -100, 100);
  const images = { count: 2, height: 1, width: 1, channels: 2, values };
  // 100 becomes 228, which is negative as int8.
  const split = { images, labels: [0, 1], sha256: '' };
  expect(await countCorrect({ workers: 1 } as World, graph, split)).toEqual({ correct: 2, n: 2 });
});

test('a latency budget allows the most instructions that round up to it', () => {
  const board = loadBoard('nucleo_f412zg');
  for (const microseconds of [1, 7, 1_000, 123_457]) {
    const most = instructionsWithin(microseconds, board);
    expect(latencyOf(most, board)).toBeLessThanOrEqual(microseconds);
    expect(latencyOf(most + 1, board)).toBeGreaterThan(microseconds);
  }
});
