import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitRidge } from './predict.js';

test('with next to no penalty a plane through the examples is found again', () => {
  const number = fc.integer({ min: -20, max: 20 });
  const rows = Array.from({ length: 12 }, (_, index) => [index % 3, (index * 5) % 7, (index * index) % 5]);
  fc.assert(
    fc.property(number, number, number, number, (a, b, c, intercept) => {
      // The mean of the scores is the intercept, so the features are centred for a plane to be exact.
      const centred = rows.map((row) =>
        row.map((value, column) => value - rows.reduce((sum, each) => sum + each[column]!, 0) / rows.length),
      );
      const plane = ([x, y, z]: readonly number[]): number => a * x! + b * y! + c * z! + intercept;
      const predict = fitRidge(centred, centred.map(plane), 1e-9);
      for (const row of centred) expect(predict(row)).toBeCloseTo(plane(row), 5);
    }),
  );
});

// One feature x in {-1, 1}, scores -1 and 1: minimum of (w + 1)^2... by hand: w = sum xy / (sum x² + penalty) = 2 / (2 + 2).
test('the penalty draws coefficients towards 0 by the amount the formula says', () => {
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
