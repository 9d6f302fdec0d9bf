import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitRidge } from './predict.js';

test('with almost no penalty a plane through the examples is recovered', () => {
  const number = fc.integer({ min: -20, max: 20 });
  const rows = Array.from({ length: 12 }, (_, index) => [index % 3, (index * 5) % 7, (index * index) % 5]);
  fc.assert(
    fc.property(number, number, number, number, (a, b, c, intercept) => {
      // The mean of the scores is the intercept, so the plane is exact only for centred features.
      const centred = rows.map((row) =>
        row.map((value, column) => value - rows.reduce((sum, each) => sum + each[column]!, 0) / rows.length),
      );
      const plane = ([x, y, z]: readonly number[]): number => a * x! + b * y! + c * z! + intercept;
      const predict = fitRidge(centred, centred.map(plane), 1e-9);
      for (const row of centred) expect(predict(row)).toBeCloseTo(plane(row), 5);
    }),
  );
});

// One feature x in {-1, 1} with scores -1 and 1. By hand: w = sum xy / (sum x² + penalty) = 2 / (2 + 2).
test('the penalty shrinks coefficients towards 0 as in the formula', () => {
  expect(fitRidge([[-1], [1]], [-1, 1], 2)([1])).toBeCloseTo(0.5, 12);
});

test('a feature that never varies, or repeats another, does no harm', () => {
  const predict = fitRidge(
    [
      [0, 1, 1],
      [0, 0, 0],
    ],
    [3, 1],
  );
  expect(predict([0, 1, 1])).toBeGreaterThan(predict([0, 0, 0]));
  expect(predict([5, 1, 1])).toBe(predict([0, 1, 1]));
});
