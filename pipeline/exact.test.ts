import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimal, isLess, minus, percentOf, plus, ratio, toNumber } from './exact.js';

const equal = (a: Parameters<typeof isLess>[0], b: Parameters<typeof isLess>[0]): boolean =>
  !isLess(a, b) && !isLess(b, a);

test('a number has the value that is written, not the one that is stored', () => {
  expect(0.91 - 0.9).toBeGreaterThan(0.01);
  expect(equal(minus(decimal(0.91), decimal(0.9)), decimal(0.01))).toBe(true);
  expect(equal(decimal(0.01), ratio(1, 100))).toBe(true);
});

test.each([
  [0, 0, 1],
  [1e-7, 1, 10_000_000],
  [2.5e-7, 1, 4_000_000],
  [4294967296, 4294967296, 1],
])('%d is %d / %d', (value, numerator, denominator) => {
  expect(equal(decimal(value), ratio(numerator, denominator))).toBe(true);
});

test('a very large number is its digits and zeros', () => {
  expect(decimal(1.5e21)).toEqual({ numerator: 15n * 10n ** 20n, denominator: 1n });
});

test('10 % of 1,005 is 100.5', () => {
  expect(equal(percentOf(ratio(1005, 1), decimal(10)), ratio(201, 2))).toBe(true);
});

test('sum and difference are inverse, and the order is that of the numbers', () => {
  const part = fc.integer({ min: 1, max: 2 ** 32 });
  fc.assert(
    fc.property(part, part, part, part, (a, b, c, d) => {
      const [x, y] = [ratio(a, b), ratio(c, d)];
      expect(equal(minus(plus(x, y), y), x)).toBe(true);
      expect(isLess(x, plus(x, y))).toBe(true);
      expect(isLess(x, y)).toBe(BigInt(a) * BigInt(d) < BigInt(c) * BigInt(b));
    }),
  );
});

test('converts to the same number', () => {
  expect([toNumber(ratio(9, 10)), toNumber(ratio(1100, 1)), toNumber(ratio(201, 2))]).toEqual([0.9, 1100, 100.5]);
});
