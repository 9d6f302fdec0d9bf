import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge, type Measurements } from '../budgets.js';
import { flashCapacity, sramCapacity } from '../capacity.js';
import { accuracyOf, boardReport, gateOf, type Figures } from '../../tests/support/reports.js';
import type { BoardReport } from '../../schemas/types.js';
import { noBaseline } from '../budgets.js';
import { top1 } from '../top1.js';
import { judgeReported } from './judge-reported.js';

const gate = gateOf({ budgets: { accuracy: { min: 0.9, warn: 0.95 }, latency: '1 ms' } });
const [pico] = gate.boards;
const judged = (figures: Figures, changes: Partial<BoardReport> = {}) =>
  judgeReported(pico!, 'top1', boardReport('pico', figures, changes), noBaseline);

test('the gate gives the same verdict as the judge, for any figures', () => {
  const bytes = fc.oneof(fc.integer({ min: 4000, max: 4200 }), fc.nat(2 ** 31), fc.constant(null));
  const figures = fc.record({ sram: bytes, flash: bytes, latency: fc.nat(2000), correct: fc.nat(1000) });
  const capacity = { sram: sramCapacity(pico!.board), flash: flashCapacity(pico!.board) };
  fc.assert(
    fc.property(figures, ({ correct, ...sizes }) => {
      const measured: Measurements = { ...sizes, accuracy: top1({ correct, n: 1000 }) };
      const { metrics, verdict } = judge(measured, pico!.entry.budgets, capacity, noBaseline);
      expect(judged({ ...sizes, correct, n: 1000 }).report).toMatchObject({ verdict, metrics });
    }),
  );
});

describe('a budget of the manifest without a figure fails', () => {
  test.each(['sram', 'latency'] as const)('%s', (metric) => {
    const { report } = judged({ [metric]: null });
    expect(report.verdict).toBe('fail');
    expect(report.notes[0]).toMatch(/was not measured, and has a budget of/);
  });

  test('for accuracy, and for a metric that is absent', () => {
    const { metrics } = boardReport('pico');
    const none = judged({}, { metrics: { ...metrics, accuracy: null, sram: null } });
    expect(none.report.notes.slice(0, 2)).toEqual([
      expect.stringMatching(/^pico: SRAM was not measured/),
      expect.stringMatching(/^pico: accuracy was not measured/),
    ]);
  });
});

test("the board's memory comes from its file, not from the report", () => {
  expect(judged({}).report.metrics.sram?.limit).toBe(sramCapacity(pico!.board));
});

test('the interval of an accuracy is computed from its counts', () => {
  const lying = { ...accuracyOf(901, 1000), low: 0, high: 1 };
  const { report } = judged({}, { metrics: { ...boardReport('pico').metrics, accuracy: lying } });
  const { low, high } = top1({ correct: 901, n: 1000 });
  expect(report.metrics.accuracy).toMatchObject({ low, high });
});

test('an accuracy of another kind than the manifest asks for fails', () => {
  const mse = { ...accuracyOf(901, 1000), unit: 'mse' as const, value: 0.001, correct: null };
  const { report } = judged({}, { metrics: { ...boardReport('pico').metrics, accuracy: mse } });
  expect([report.verdict, report.error?.message]).toEqual([
    'fail',
    'expected the accuracy of pico as top1, as in the manifest, found mse',
  ]);
});

test('a region over its size fails, whatever the budgets', () => {
  const regions = (extent: number) => [{ name: 'RAM', kind: 'sram', used: 90, extent, size: 100 }];
  expect(judged({ correct: 990 }, { regions: regions(100) }).report.verdict).toBe('pass');
  const { report } = judged({ correct: 990 }, { regions: regions(101) });
  expect([report.verdict, report.notes]).toEqual(['fail', ['pico: region RAM of 100 B is exceeded by 1 B']]);
});

describe('a board that has an error', () => {
  const error = { code: 'NOTHING_FITS', message: 'nothing fits', next: ['less'] };
  test('fails with the error, also where it claims to pass, and keeps no figure', () => {
    const { report } = judged({}, { error, verdict: 'pass' });
    expect(report).toMatchObject({ verdict: 'fail', error, metrics: { sram: null, flash: null } });
  });

  test('that kept it from being measured stays an error', () => {
    expect(judged({}, { error, verdict: 'error' }).report.verdict).toBe('error');
  });
});

describe('the notes', () => {
  const own = /^pico: SRAM 5,000 B is 904 B over its budget of 4,096 B \(mcunet\.json:\d+:\d+\)$/;

  test("begin with the gate's own, however many the report has", () => {
    const { report } = judged(
      { sram: 5000, correct: 990 },
      { notes: Array.from({ length: 256 }, () => 'all is well') },
    );
    expect([report.notes.length, report.notes[0]]).toEqual([256, expect.stringMatching(own)]);
  });

  test('do not repeat those of the report', () => {
    const [said] = judged({ sram: 5000, correct: 990 }).report.notes;
    const { report } = judged({ sram: 5000, correct: 990 }, { notes: [said!, '  application 4,000 B'] });
    expect(report.notes).toEqual([said, '  application 4,000 B']);
  });
});

test('failures that the report contains are not repeated, and those that it hides are added', () => {
  const honest = boardReport('pico', { sram: 5000, latency: 2000 });
  const sram = { ...honest.metrics.sram!, verdict: 'fail' as const };
  const { exceeded, unreported } = judged({}, { metrics: { ...honest.metrics, sram } });
  expect([exceeded, unreported].map((list) => list.map(({ metric }) => metric))).toEqual([
    ['sram', 'latency', 'accuracy'],
    ['latency', 'accuracy'],
  ]);
});
