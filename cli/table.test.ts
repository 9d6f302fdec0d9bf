import { describe, expect, test } from 'vitest';
import { jobNotSuccessful } from '../errors/gate.js';
import { noBaseline, type BoardBaseline } from '../pipeline/budgets.js';
import { judgeReported } from '../pipeline/report/judge-reported.js';
import { measurementsOf } from '../pipeline/report/measurements.js';
import { accuracyOf, boardReport, gateOf, reportOf } from '../tests/support/reports.js';
import { renderReport } from './table.js';

const judged = (budgets: object, baseline: BoardBaseline = noBaseline) => {
  const gate = gateOf({ boards: { pico: { budgets } } });
  return judgeReported(gate.boards[0]!, 'top1', boardReport('pico', { sram: 4000 }), baseline).report;
};
const lines = (...given: Parameters<typeof judged>): readonly string[] => renderReport(reportOf([judged(...given)]));
const row = (...given: Parameters<typeof judged>): string => lines(...given).find((line) => /^ {2}pico /.test(line))!;

test('a row has value, budget and share of each metric', () => {
  expect(row({ sram: '4 kB', flash: '40 kB', latency: '1 ms', accuracy: { min: 0.9 } })).toMatch(
    /^ {2}pico +3\.9 \/ 4\.0 kB 98% +19\.5 \/ 40\.0 kB 49% +90\.1 % \[88\.1, 91\.8\] ≥ 90\.0 +0\.9 \/ 1\.0 ms +pass$/,
  );
});

test('a metric without a budget is shown with the capacity of the board', () => {
  expect(row({})).toMatch(/^ {2}pico +3\.9 \/ 264 kB 1% .* no budget$/);
});

describe('the last column says', () => {
  test.each([
    [{ sram: '4 kB' }, 'pass'],
    [{ sram: { max: '4 kB', warn: 3999 } }, 'WARN'],
    [{ sram: 3999 }, 'FAIL'],
    [{ sram: { maxIncrease: 0 } }, 'not compared'],
    [{}, 'no budget'],
  ])('of %j: %s', (budgets, word) => {
    expect(row(budgets)).toMatch(new RegExp(` ${word}$`));
  });
});

test('a relative budget without a baseline is n/a in the cell of its metric', () => {
  const text = row({
    sram: { maxIncrease: '1 %' },
    flash: { maxIncrease: 1 },
    latency: { maxIncrease: 1 },
    accuracy: { maxDrop: 0.1 },
  });
  expect(text.match(/n\/a \(no baseline\)/g)).toHaveLength(4);
  expect(text).toMatch(/^ {2}pico +3\.9 \/ 264 kB 1% n\/a \(no baseline\)/);
});

test('with a baseline each cell has the change', () => {
  const baseline = measurementsOf(boardReport('pico', { sram: 4100, latency: 880, correct: 91, n: 100 }).metrics);
  expect(row({ sram: { maxIncrease: 0 } }, baseline)).toMatch(
    /\(-100 B\) .*\(±0 B\) .*\(was 91\.0\) .*\(\+20 us\) +pass$/,
  );
});

test('a score that counts no samples has four decimals', () => {
  const accuracy = { ...accuracyOf(1, 2), unit: 'auc' as const, correct: null, budget: 0.5 };
  const board = boardReport('pico', {}, { metrics: { ...boardReport('pico').metrics, accuracy } });
  expect(renderReport(reportOf([board])).join('\n')).toContain('auc 0.5000 (budget 0.5)');
});

test('the number of samples is in the head where all boards have the same', () => {
  const head = (...samples: readonly number[]): string =>
    renderReport(reportOf(samples.map((n, index) => boardReport(`b${index}`, { correct: 1, n }))))[1]!;
  expect([head(10, 10), head(10, 20)]).toEqual([
    expect.stringContaining('accuracy (n = 10)'),
    expect.not.stringContaining('n ='),
  ]);
});

test('a board with an error has no row, its place and its next steps below', () => {
  const error = {
    code: 'X',
    message: 'it broke',
    next: ['fix it'],
    place: { file: 'mcunet.json', line: 3, column: 4 },
  };
  const text = renderReport(reportOf([boardReport('pico', {}, { error, verdict: 'error' })], { verdict: 'error' }));
  expect(text.slice(1)).toEqual([
    '',
    '  pico: mcunet.json:3:4  it broke',
    '    fix it',
    '',
    'FAIL  1 of 1 boards not measured',
  ]);
});

test('a problem that belongs to no board is shown and counted', () => {
  const text = renderReport(reportOf([judged({})], { verdict: 'fail' }), [jobNotSuccessful('plan', 'failure')]);
  expect(text.slice(-3)).toEqual(['  expected the job plan to succeed, found "failure"', '', 'FAIL  1 more to fix']);
});

test('the last line never calls a board without budgets within budget', () => {
  expect(lines({}).at(-1)).toBe('PASS  1 of 1 boards without a budget');
});
