import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocationCapacity, allocationFiles, readAllocation } from '../../tests/corpus/allocation.js';
import { leastHeight, mostAlive, randomBuffers } from '../../tests/schedules/buffers.js';
import { absentShared } from '../../tests/support/shared.js';
import { firstFits, pack } from './pack.js';
import { movedWithin, problemOf } from './problem.js';
import type { Buffer, Packing } from './types.js';
import { faultOf } from './validate.js';
import { needing } from '../../tests/support/needs.js';

const quick = (buffers: readonly Buffer[]): Packing => {
  const { offsets, height } = pack(problemOf(buffers), { passes: 0, nodes: 0 });
  return { offsets, height };
};

/** Fixes some buffers at the offsets that first fit gives them, so that they block no other buffer. */
const fixSome = (buffers: readonly Buffer[], which: readonly boolean[]): readonly Buffer[] => {
  const { offsets } = quick(buffers);
  return buffers.map((buffer, index) => (which[index] ? { ...buffer, fixed: offsets[index]! } : buffer));
};

/** Stacks the first buffers into a group. */
const groupFirst = (buffers: readonly Buffer[], count: number): readonly Buffer[] => {
  let at = 0;
  return buffers.map((buffer, index) => {
    if (index >= count) return buffer;
    at += buffer.size;
    return { ...buffer, rigid: { group: 0, at: at - buffer.size } };
  });
};

describe('packing', () => {
  test('never overlaps, and is never lower than the most bytes alive', () => {
    fc.assert(
      fc.property(randomBuffers(60, 40, 50), (buffers) => {
        for (const packing of [quick(buffers), pack(problemOf(buffers))]) {
          expect(faultOf(buffers, packing)).toBeNull();
          expect(packing.height).toBeGreaterThanOrEqual(mostAlive(buffers));
        }
        expect(pack(problemOf(buffers)).bound).toBeGreaterThanOrEqual(mostAlive(buffers));
      }),
      { seed: 11, numRuns: 100 },
    );
  });

  test('finds the least height of small problems, and proves it', () => {
    fc.assert(
      fc.property(randomBuffers(6), (buffers) => {
        const { height, bound } = pack(problemOf(buffers), { passes: 0, nodes: 100_000 });
        expect([height, bound]).toEqual([leastHeight(buffers), height]);
      }),
      { seed: 12, numRuns: 400 },
    );
  });

  test('leaves fixed buffers where they are and finds the least height around them', () => {
    fc.assert(
      fc.property(randomBuffers(6), fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (free, which) => {
        const buffers = fixSome(free, which);
        const packed = pack(problemOf(buffers), { passes: 0, nodes: 100_000 });
        expect(faultOf(buffers, packed)).toBeNull();
        expect(packed.height).toBe(leastHeight(buffers));
      }),
      { seed: 13, numRuns: 400 },
    );
  });

  test('by first fit gets lower from order to order, and ends with the result of packing without search', () => {
    fc.assert(
      fc.property(randomBuffers(40, 20, 30), (buffers) => {
        const heights = [...firstFits(problemOf(buffers))];
        expect(heights).toEqual([...new Set(heights)].sort((a, b) => b - a));
        expect(heights.at(-1)).toBe(quick(buffers).height);
      }),
      { seed: 19, numRuns: 200 },
    );
  });

  test('moves a group as one', () => {
    fc.assert(
      fc.property(randomBuffers(30, 20, 20), fc.integer({ min: 2, max: 8 }), (single, count) => {
        const buffers = groupFirst(single, count);
        expect(faultOf(buffers, quick(buffers))).toBeNull();
        expect(faultOf(buffers, pack(problemOf(buffers)))).toBeNull();
      }),
      { seed: 14, numRuns: 200 },
    );
  });

  test('finds the same for a group turned upside down as for a new problem with that group', () => {
    fc.assert(
      fc.property(randomBuffers(30, 20, 20), fc.integer({ min: 2, max: 8 }), (single, count) => {
        const buffers = groupFirst(single, count);
        const height = single.slice(0, count).reduce((sum, { size }) => sum + size, 0);
        const turned = buffers.map((buffer): Buffer => {
          const { rigid, size } = buffer;
          return rigid ? { ...buffer, rigid: { ...rigid, at: height - rigid.at - size } } : buffer;
        });
        expect(pack(movedWithin(problemOf(buffers), turned))).toEqual(pack(problemOf(turned)));
      }),
      { seed: 17, numRuns: 200 },
    );
  });

  test('with one height to try finds the bound or the result of first fit', () => {
    const heights = new Set<string>();
    fc.assert(
      fc.property(randomBuffers(60, 40, 50), (buffers) => {
        const { height, bound } = pack(problemOf(buffers), { passes: 0, nodes: 6, heights: 1 });
        const simple = quick(buffers).height;
        expect([bound, simple]).toContain(height);
        heights.add(height < simple ? 'lower' : simple > bound ? 'not lower' : 'at once');
      }),
      { seed: 18, numRuns: 200 },
    );
    expect([...heights].sort()).toEqual(['at once', 'lower', 'not lower']);
  });

  test('lets a group use the room of buffers that end before it begins', () => {
    const buffers: readonly Buffer[] = [
      { lower: 0, upper: 2, size: 4, fixed: 0 },
      { lower: 2, upper: 9, size: 4, rigid: { group: 3, at: 0 } },
      { lower: 0, upper: 9, size: 4, rigid: { group: 3, at: 4 } },
    ];
    expect(quick(buffers)).toEqual({ offsets: [0, 0, 4], height: 8 });
  });

  test('fixes a group if one of its buffers is fixed', () => {
    const buffers: readonly Buffer[] = [
      { lower: 0, upper: 9, size: 8 },
      { lower: 0, upper: 9, size: 4, rigid: { group: 0, at: 0 } },
      { lower: 0, upper: 9, size: 4, rigid: { group: 0, at: 4 }, fixed: 4 },
    ];
    expect(quick(buffers)).toEqual({ offsets: [8, 0, 4], height: 16 });
  });

  test('stops at a height that is low enough', () => {
    fc.assert(
      fc.property(randomBuffers(12), (buffers) => {
        const { height } = quick(buffers);
        expect(pack(problemOf(buffers), { stopAt: height })).toMatchObject({ height, nodes: 0 });
      }),
      { seed: 16, numRuns: 100 },
    );
  });

  test('of nothing is empty', () => {
    expect(pack(problemOf([]))).toEqual({ offsets: [], height: 0, bound: 0, nodes: 0 });
    expect(quick([])).toEqual({ offsets: [], height: 0 });
  });

  test('is deterministic', () => {
    fc.assert(
      fc.property(randomBuffers(40, 30, 50), (buffers) => {
        expect(pack(problemOf(buffers))).toEqual(pack(problemOf(structuredClone(buffers))));
      }),
      { seed: 15, numRuns: 30 },
    );
  });

  const [hard] = allocationFiles.slice(-1);
  needing(absentShared(hard!)).test(`solves ${hard}, which first fit does not`, () => {
    const buffers = readAllocation(hard!);
    expect(quick(buffers).height).toBeGreaterThan(1.2 * allocationCapacity);
    const packed = pack(problemOf(buffers), { passes: 0, nodes: 50_000, stopAt: allocationCapacity });
    expect(faultOf(buffers, packed)).toBeNull();
    expect(packed.height).toBe(allocationCapacity);
  });
});
