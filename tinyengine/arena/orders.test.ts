import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortedBy } from './orders.js';
import { RangeMaximum } from './range-maximum.js';

const few = fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 70 });

test('sorting by keys equals a stable sort by comparison', () => {
  fc.assert(
    fc.property(few, (keys) => {
      const expected = [...keys.keys()].sort((a, b) => keys[a]! - keys[b]! || a - b);
      expect([...sortedBy(Float64Array.from(keys))]).toEqual(expected);
    }),
    { seed: 21, numRuns: 300 },
  );
});

test('the maximum of a range is the maximum of its values', () => {
  fc.assert(
    fc.property(few, fc.nat(), fc.nat(), fc.nat(), (values, ...seeds) => {
      const places = seeds.map((seed) => seed % (values.length + 1)).sort((a, b) => a - b);
      const [begin, from, to] = places as [number, number, number];
      fc.pre(from < to);
      const most = new RangeMaximum(values.length);
      most.read(
        Float64Array.from(values, () => 99),
        0,
        values.length,
      );
      most.read(Float64Array.from(values), begin, values.length);
      expect(most.most(from, to)).toBe(Math.max(...values.slice(from, to)));
    }),
    { seed: 22, numRuns: 300 },
  );
});
