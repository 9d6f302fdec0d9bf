import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chain, windowOf } from '../../tests/networks/graphs.js';
import { randomSchedules } from '../../tests/schedules/schedules.js';
import { rowsOf } from '../../tests/schedules/target.js';
import { lower } from '../passes/lower.js';
import { simulate } from '../schedule/simulate.js';
import { sharesOf } from './peak.js';
import { memoryPicture } from './picture.js';

describe('the picture of any schedule', () => {
  test('assigns every byte that is alive in a step to one owner', () => {
    fc.assert(
      fc.property(randomSchedules, ({ schedule }) => {
        for (const [step, bytes] of schedule.live.entries())
          expect(sharesOf(schedule, step).reduce((sum, share) => sum + share.bytes, 0)).toBe(bytes);
      }),
      { seed: 21, numRuns: 80 },
    );
  });

  test('names the reason for each row: the step reads it, computes it, or a later layer needs it', () => {
    fc.assert(
      fc.property(randomSchedules, (scheduled) => {
        const { peak } = memoryPicture(scheduled);
        const { steps } = scheduled.schedule;
        expect(peak.shares.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(peak.bytes);
        const isComputing = !scheduled.schedule.rows.operators[steps[peak.step]!.operator]!.accumulates;
        const overwrites = scheduled.schedule.over.some(
          (below, row) => below >= 0 && scheduled.schedule.first[row] === peak.step,
        );
        expect(peak.shares.some(({ reason }) => reason === 'computed')).toBe(isComputing ? !overwrites : hasResult());

        function hasResult(): boolean {
          const { operator, y, rows } = steps[peak.step]!;
          return y + rows === scheduled.schedule.rows.operators[operator]!.height;
        }
      }),
      { seed: 22, numRuns: 80 },
    );
  });

  test('covers with boxes exactly the bytes that are alive, each once', () => {
    fc.assert(
      fc.property(randomSchedules, (scheduled) => {
        const { boxes, live, arenaBytes } = memoryPicture(scheduled);
        for (const [step, bytes] of live.entries()) {
          const covered = new Uint8Array(arenaBytes);
          for (const { offset, bytes: own, begin, end } of boxes)
            if (begin <= step + 0.25 && step + 0.25 < end)
              for (let at = offset; at < offset + own; at += 1) covered[at]! += 1;
          expect(covered.every((count) => count <= 1)).toBe(true);
          expect(covered.reduce((sum, count) => sum + count, 0)).toBe(bytes);
        }
      }),
      { seed: 23, numRuns: 40 },
    );
  });

  test('counts the most rows of a tensor that are alive at once', () => {
    fc.assert(
      fc.property(randomSchedules, (scheduled) => {
        const { rows, first, last, steps } = scheduled.schedule;
        const { owners } = memoryPicture(scheduled);
        rows.tensors.forEach((_, tensor) => {
          const own = Array.from({ length: rows.heights[tensor]! }, (_, y) => rows.firstRow[tensor]! + y);
          const alive = [...steps.keys()].map(
            (step) => own.filter((row) => first[row]! >= 0 && first[row]! <= step && step <= last[row]!).length,
          );
          expect(owners[tensor]!.mostRows).toBe(Math.max(...alive));
        });
      }),
      { seed: 24, numRuns: 40 },
    );
  });
});

test('a skip connection, a wait and a complete tensor are distinguished', () => {
  const convolution = {
    kind: 'CONV_2D',
    window: windowOf(3, { padding: { top: 1, left: 1, bottom: 1, right: 1 } }),
    activation: 'NONE',
    weights: [4, 3, 3, 4],
  } as const;
  const plain = chain([1, 8, 8, 4], convolution, convolution, { kind: 'ADD', activation: 'NONE', shape: [1, 8, 8, 4] });
  const { operators } = plain;
  // adds the outputs of the first and the second convolution
  const add = { ...operators[2]!, inputs: [operators[0]!.outputs[0]!, operators[1]!.outputs[0]!] };
  const graph = lower({ ...plain, operators: [operators[0]!, operators[1]!, add] });
  const rows = rowsOf(graph, { input: false, output: false });
  const reasons = (cuts: readonly number[], step: number): readonly string[] =>
    sharesOf(simulate(rows, { cuts: new Set(cuts), bands: new Map() }), step).map(
      ({ owner, reason, reader }) => `${owner} ${reason} ${reader}`,
    );
  expect(reasons([], 0)).toEqual(['0 waits operator_0', '0 read operator_0', '1 computed operator_1']);
  // at the first row of the sum, the other rows of the first convolution are still needed
  expect(reasons([], 3)).toEqual([
    '0 waits operator_0',
    '1 read operator_1',
    '1 waits operator_1',
    '2 read operator_2',
  ]);
  // the second convolution continues, because its output is completed first
  expect(reasons([2], 6)).toEqual([
    '0 waits operator_0',
    '1 read operator_2',
    '2 complete operator_2',
    '1 skip operator_2',
    '2 computed operator_2',
  ]);
});
