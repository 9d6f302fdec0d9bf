import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divideByPowerOfTwo, doublingHighMultiply, quantiseMultiplier, rescale } from './fixed-point.js';

const int32 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const multiplier = fc.integer({ min: 2 ** 30, max: 2 ** 31 - 1 });

/** gemmlowp's SaturatingRoundingDoublingHighMul, with C's 64-bit integers and truncating division. */
function doublingHighMultiplyInC(a: number, b: number): number {
  if (a === -(2 ** 31) && b === -(2 ** 31)) return 2 ** 31 - 1;
  const product = BigInt(a) * BigInt(b);
  const nudge = product >= 0n ? 1n << 30n : 1n - (1n << 30n);
  return Number((product + nudge) / (1n << 31n));
}

/** gemmlowp's RoundingDivideByPOT, bit by bit. */
function divideInC(x: number, exponent: number): number {
  const mask = (1n << BigInt(exponent)) - 1n;
  const value = BigInt(x);
  const threshold = (mask >> 1n) + (value < 0n ? 1n : 0n);
  return Number((value >> BigInt(exponent)) + ((value & mask) > threshold ? 1n : 0n));
}

describe('fixed-point arithmetic', () => {
  test('multiplies as 64-bit integers do', () => {
    fc.assert(
      fc.property(int32, int32, (a, b) => doublingHighMultiply(a, b) + 0 === doublingHighMultiplyInC(a, b)),
      {
        numRuns: 5_000,
        examples: [
          [-(2 ** 31), -(2 ** 31)],
          [-(2 ** 31), 2 ** 31 - 1],
          [2 ** 31 - 1, 2 ** 31 - 1],
          [-1, 2 ** 30],
          [1, 2 ** 30],
        ],
      },
    );
  });

  test('rounds halves away from zero, at every tie too', () => {
    fc.assert(
      fc.property(int32, fc.integer({ min: 0, max: 31 }), (x, exponent) => {
        const tie = exponent === 0 ? x : (x >> exponent) * 2 ** exponent + 2 ** (exponent - 1);
        for (const value of [x, tie]) expect(divideByPowerOfTwo(value, exponent) + 0).toBe(divideInC(value, exponent));
      }),
      { numRuns: 3_000 },
    );
  });

  test('rescales in two roundings', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(2 ** 24), max: 2 ** 24 }),
        multiplier,
        fc.integer({ min: -31, max: 6 }),
        (x, m, shift) => {
          const high = doublingHighMultiplyInC(x * 2 ** Math.max(shift, 0), m);
          expect(rescale(x, m, shift) + 0).toBe(divideInC(high, Math.max(-shift, 0)));
        },
      ),
      { numRuns: 3_000 },
    );
  });

  test('finds the 31-bit multiplier nearest to a real number', () => {
    const real = fc.double({ min: 2 ** -31, max: 2 ** 30, noNaN: true });
    fc.assert(
      fc.property(real, (value) => {
        const { multiplier: found, shift } = quantiseMultiplier(value);
        expect(found).toBeGreaterThanOrEqual(2 ** 30);
        expect(found).toBeLessThan(2 ** 31);
        expect(Math.abs(found * 2 ** (shift - 31) - value)).toBeLessThanOrEqual(2 ** (shift - 32));
      }),
    );
  });

  test.each([
    [0, 0, 0],
    [1, 2 ** 30, 1],
    [0.5, 2 ** 30, 0],
    [1 - 2 ** -40, 2 ** 30, 1],
    [2 ** -32, 2 ** 30, -31],
    [2 ** -33, 0, 0],
    [5e-324, 0, 0],
  ])('turns %d into multiplier %d and shift %d', (real, found, shift) => {
    expect(quantiseMultiplier(real)).toEqual({ multiplier: found, shift });
  });
});
