import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leastHeight, randomBuffers } from '../../tests/schedules/buffers.js';
import { search } from './search.js';
import { sectionsOf } from './sections.js';
import type { Buffer } from './types.js';
import { faultOf } from './validate.js';

const stairs: readonly Buffer[] = Array.from({ length: 9 }, (_, i) => ({ lower: i % 3, upper: 4, size: 4 + 8 * i }));
const inOrder = (buffers: readonly Buffer[]): readonly number[] => buffers.map((_, index) => index);

const many: readonly Buffer[] = Array.from({ length: 2000 }, () => ({ lower: 0, upper: 1, size: 4 }));

describe('the exact search', () => {
  test('finds a packing of the least height from every order, and proves that there is none below', () => {
    fc.assert(
      fc.property(randomBuffers(6), fc.boolean(), fc.boolean(), (buffers, tightFirst, reversed) => {
        const least = leastHeight(buffers);
        const order = reversed ? inOrder(buffers).toReversed() : inOrder(buffers);
        const at = (capacity: number) => search(sectionsOf(buffers), capacity, { order, tightFirst, nodes: 100_000 });
        expect(faultOf(buffers, { offsets: at(least).offsets ?? [], height: least })).toBeNull();
        expect(at(least - 1)).toMatchObject({ offsets: null, complete: true });
      }),
      { seed: 21, numRuns: 400 },
    );
  });

  test('proves nothing if it runs out of nodes', () => {
    const { offsets, complete, nodes } = search(sectionsOf(stairs), 324, {
      order: inOrder(stairs),
      tightFirst: false,
      nodes: 5,
    });
    expect({ offsets, complete, nodes }).toEqual({ offsets: null, complete: false, nodes: 5 });
  });

  test('handles the largest number of buffers that packing passes to it', () => {
    const { complete } = search(sectionsOf(many), 8000, { order: inOrder(many), tightFirst: true, nodes: 2000 });
    expect(complete).toBe(true);
  });
});
