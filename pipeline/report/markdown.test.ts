import { describe, expect, test } from 'vitest';
import { jobNotSuccessful } from '../../errors/gate.js';
import { boardReport, gateOf, reportOf } from '../../tests/support/reports.js';
import type { BoardBaseline } from '../budgets.js';
import { noBaseline } from '../budgets.js';
import { judgeReported } from './judge-reported.js';
import { renderLine, renderMarkdown, shorten } from './markdown.js';
import { measurementsOf } from './measurements.js';

const judged = (budgets: object, baseline: BoardBaseline = noBaseline, figures = {}) => {
  const gate = gateOf({ boards: { pico: { budgets } } });
  return judgeReported(gate.boards[0]!, 'top1', boardReport('pico', figures), baseline).report;
};
const row = (...given: Parameters<typeof judged>): readonly string[] =>
  renderMarkdown(reportOf([judged(...given)]), [])
    .split('\n')
    .find((line) => line.startsWith('| pico'))!
    .split('|')
    .map((cell) => cell.trim());

describe('a row of the table', () => {
  test("has the figures, the gate's budgets, and the verdict", () => {
    expect(row({ sram: '4 kB', latency: '1 ms', accuracy: { min: 0.9 } })).toEqual([
      '',
      'pico',
      '',
      '4,096 B of 4,096 B',
      '20,000 B',
      expect.stringMatching(/^90\.1 % \(.* % to .* %\), budget 90\.0 %$/),
      '900 us of 1 ms',
      '✅ pass',
      '',
    ]);
  });

  test('shows failures in bold', () => {
    expect(row({ sram: 4095 })[3]).toBe('**4,096 B of 4,095 B**');
  });

  test('says that there is no budget', () => {
    expect(row({}).at(-2)).toBe('➖ no budget');
  });

  test('says in the cell of a metric why it is not compared', () => {
    const cells = row({ sram: { maxIncrease: '1 %' }, latency: { maxIncrease: 1 }, accuracy: { maxDrop: 0.1 } });
    expect(cells[3]).toBe('4,096 B, n/a (no baseline)');
    expect(cells[4]).toBe('20,000 B');
    expect(cells[5]).toMatch(/n\/a \(no baseline\)$/);
    expect(cells[6]).toBe('900 us, n/a (no baseline)');
    expect(cells[7]).toBe('➖ not compared');
  });

  test('has the change since the baseline', () => {
    const baseline = measurementsOf(boardReport('pico', { sram: 4000, latency: 900, correct: 91, n: 100 }).metrics);
    const cells = row({ sram: { maxIncrease: 96 } }, baseline);
    expect(cells.slice(3, 8)).toEqual([
      '4,096 B, +96 B',
      '20,000 B, ±0 B',
      expect.stringMatching(/, was 91\.0 %$/),
      '900 us, ±0 us',
      '✅ pass',
    ]);
  });
});

test('the line of a board has its figures and its standing', () => {
  expect(renderLine(judged({ sram: '4 kB' }))).toMatch(
    /^✅ \*\*pico\*\* pass · SRAM 4,096 B of 4,096 B · Flash 20,000 B · /,
  );
  expect(renderLine(judged({}))).toMatch(/^➖ \*\*pico\*\* no budget · /);
});

test('the title counts boards, and other problems follow', () => {
  const markdown = renderMarkdown({ ...reportOf([judged({ sram: '4 kB' })]), verdict: 'fail' }, [
    jobNotSuccessful('a|b', 'failure'),
  ]);
  expect(markdown).toMatch(/^### mcunet: ❌ 1 more to fix\n/);
  expect(markdown).toContain('- expected the job a&#124;b to succeed');
});

test('no text of a report becomes markup', () => {
  const nasty = '<img src=x> [a](http://b) @octocat | `c`\n# d';
  const network = { model: nasty } as never;
  const bad = boardReport('pico', {}, { network, notes: [nasty] });
  const failed = boardReport(
    'pico',
    {},
    { error: { code: 'X', message: nasty, next: [nasty], place: { file: nasty } } },
  );
  const markdown = renderMarkdown(reportOf([bad, failed]), []);
  for (const markup of ['<img', '[a]', '@octocat', '`c`', '\n# d', 'http://']) expect(markdown).not.toContain(markup);
  expect(markdown.split('\n').filter((line) => line.startsWith('| pico'))).toHaveLength(2);
});

test('at most sixteen notes of a board are shown', () => {
  const notes = Array.from({ length: 256 }, (_, index) => `note ${index}`);
  expect(renderMarkdown(reportOf([boardReport('pico', {}, { notes })]), []).match(/^- note/gm)).toHaveLength(16);
});

test('a text that is too long loses whole lines and says so', () => {
  const short = shorten(`${'line\n'.repeat(100)}end`, 200);
  expect(short.length).toBeLessThanOrEqual(200);
  expect(short).toMatch(/^(line\n)+\n?\nThe rest is left out here; the report has it\.\n$/);
  expect(shorten('all of it', 200)).toBe('all of it');
});
