import fc from 'fast-check';
import { describe, test } from 'vitest';
import { expNegative, reciprocal, reflected } from '../../graph/exponential.js';
import * as graph from '../../graph/fixed-point.js';
import { decay, inverse, mirrored } from './exponential.js';
import { divide, highProduct, rescale } from './fixed-point.js';

const [int32Min, int32Max] = [-(2 ** 31), 2 ** 31 - 1];
const int32 = fc.oneof(fc.integer({ min: int32Min, max: int32Max }), fc.integer({ min: -3, max: 3 }));
const positive = fc.integer({ min: 0, max: int32Max });
const numRuns = 20_000;

describe('two derivations of the same arithmetic agree', () => {
  test('on products', () => {
    const distinct = fc.tuple(int32, int32).filter(([a, b]) => a !== int32Min || b !== int32Min);
    fc.assert(
      fc.property(distinct, ([a, b]) => highProduct(a, b) === graph.doublingHighMultiply(a, b)),
      { numRuns, examples: [[[int32Min, int32Max]], [[int32Max, int32Max]], [[-1, 2 ** 30]], [[1, 2 ** 30]]] },
    );
  });

  test('on divisions by powers of two, ties included', () => {
    const places = fc.nat(31);
    const ties = fc.record({ places, odd: fc.integer({ min: -9, max: 9 }) }).map(({ places: n, odd }) => ({
      places: n,
      value: Math.max(int32Min, Math.min(int32Max, (odd + 0.5) * 2 ** n)),
    }));
    fc.assert(
      fc.property(
        fc.oneof(ties, fc.record({ places, value: int32 })),
        ({ places: n, value }) => divide(Math.trunc(value), n) === graph.divideByPowerOfTwo(Math.trunc(value), n),
      ),
      { numRuns },
    );
  });

  test('on multipliers and shifts', () => {
    const multiplier = fc.integer({ min: 2 ** 30, max: int32Max });
    fc.assert(
      fc.property(
        int32,
        multiplier,
        fc.integer({ min: -31, max: 31 }),
        (value, factor, shift) => rescale(value, { multiplier: factor, shift }) === graph.rescale(value, factor, shift),
      ),
      { numRuns },
    );
  });

  test.each([4, 5])('on exponentials with %i bits before the point', (bits) => {
    const examples = [0, 1, 2 ** (29 - bits), 2 ** (29 - bits) + 1, int32Max].map((x): [number] => [x]);
    fc.assert(
      fc.property(positive, (x) => decay(x, 31 - bits) === expNegative(-x, bits)),
      { numRuns, examples },
    );
  });

  test('on quotients', () => {
    fc.assert(
      fc.property(positive, (x) => {
        if (inverse(x) !== reciprocal(x)) return false;
        return mirrored(x) === reflected(x);
      }),
      { numRuns, examples: [[0], [1], [int32Max]] },
    );
  });
});
