import { expect, test } from 'vitest';
import { wilson } from './statistics.js';

// Published check values of the Wilson score interval, in percent to two decimals.
test.each([
  [950, 1000, 93.47, 96.19],
  [980, 1000, 96.93, 98.7],
  [8500, 10000, 84.29, 85.69],
  [0, 10, 0, 27.75],
  [10, 10, 72.25, 100],
])('%i of %i lies between %d and %d percent', (correct, n, low, high) => {
  const interval = wilson(correct, n);
  expect(100 * interval.low).toBeCloseTo(low, 2);
  expect(100 * interval.high).toBeCloseTo(high, 2);
});
