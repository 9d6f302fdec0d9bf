import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chain, windowOf } from '../../tests/networks/graphs.js';
import { hostileText, unsafeIn } from '../../tests/support/hostile.js';
import { randomSchedules } from '../../tests/schedules/schedules.js';
import { rowsOf } from '../../tests/schedules/target.js';
import { lower } from '../passes/lower.js';
import { place } from '../schedule/place.js';
import type { Scheduled } from '../schedule/schedule.js';
import { simulate } from '../schedule/simulate.js';
import { blocks } from './glyphs.js';
import { memoryPicture } from './picture.js';
import { printable } from './printable.js';
import { drawMemory } from './text.js';

const link = { kind: 'MAX_POOL_2D', window: windowOf(1), activation: 'NONE' } as const;

/** A chain of operators that copy. */
function longNetwork(operators: number, name = 'value'): Scheduled {
  const graph = chain([1, 2, 1, 8], ...Array.from({ length: operators }, () => link));
  const renamed = {
    ...graph,
    tensors: graph.tensors.map((tensor, index) => ({ ...tensor, name: `${name} ${index}` })),
  };
  const schedule = simulate(rowsOf(lower(renamed), { input: false, output: false }), {
    cuts: new Set(),
    bands: new Map(),
  });
  return { schedule, placement: place(schedule), boundBytes: schedule.peakBytes };
}

test('the drawing names every tensor of a small network, and the peak', () => {
  fc.assert(
    fc.property(randomSchedules, (scheduled) => {
      const picture = memoryPicture(scheduled);
      const text = drawMemory(picture, blocks).join('\n');
      expect(text).toContain(`peak: ${scheduled.schedule.peakBytes} bytes at step ${picture.peak.step}, `);
      const named = picture.owners.filter(({ rows }) => rows > 0);
      expect(named.length).toBeGreaterThan(0);
      expect(named.filter(({ name }) => !text.includes(name))).toEqual([]);
    }),
    { seed: 31, numRuns: 40 },
  );
});

test('the bytes listed at the peak add up to the peak', () => {
  fc.assert(
    fc.property(randomSchedules, (scheduled) => {
      const text = drawMemory(memoryPicture(scheduled), blocks);
      const shares = text.slice(text.findIndex((line) => line.startsWith('peak:')) + 1);
      expect(shares.reduce((sum, line) => sum + Number(/^ *(\d+) {2}/.exec(line)![1]), 0)).toBe(
        scheduled.schedule.peakBytes,
      );
    }),
    { seed: 32, numRuns: 40 },
  );
});

test('it has at most 40 lines of 100 characters, for long names and long networks', () => {
  const text = drawMemory(memoryPicture(longNetwork(200, 'a rather long name of a tensor '.repeat(9))), blocks);
  expect(text.length).toBeLessThanOrEqual(40);
  expect(Math.max(...text.map(({ length }) => length))).toBeLessThanOrEqual(100);
  expect(text.join('\n')).toContain('181 more, none with more than 8 bytes at once');
});

const names = fc.oneof(
  fc.string({ unit: fc.constantFrom('*', '/', '?', '\\', '\n', '\u001b', '%', 'é', 'a', ' ') }),
  hostileText,
);

test('no name ends a comment, controls a terminal or makes a trigraph', () => {
  fc.assert(
    fc.property(names, (name) => {
      expect(printable(name)).not.toMatch(/\*\/|\/\*|\/\/|\?\?|[\\\n]/);
      expect(unsafeIn(printable(name))).toEqual([]);
      expect(printable(name).length).toBeLessThanOrEqual(80);
    }),
    { seed: 33, numRuns: 500 },
  );
});

test('letters of all scripts stay in a name', () => {
  for (const name of ['Größe', '模型', 'модель', 'e\u0301tude']) expect(printable(name)).toBe(name);
});
