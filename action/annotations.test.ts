import { describe, expect, test } from 'vitest';
import type { Exceeded } from '../pipeline/exceeded.js';
import { boardReport } from '../tests/support/reports.js';
import { annotate, annotateMistakes, annotateProblem } from './annotations.js';

const place = { file: 'mcunet.json', line: 3, column: 4 };
const over = (measured: number | null, changes: Partial<Exceeded> = {}): Exceeded => ({
  metric: 'sram',
  verdict: 'fail',
  measured,
  bound: 100,
  place,
  relative: null,
  ...changes,
});
const error = { code: 'NOTHING_FITS', message: 'nothing fits', next: ['less'], place };
const messages = (...exceeded: readonly Exceeded[]): readonly string[] =>
  annotate([{ report: boardReport('pico'), exceeded }]).map(({ message }) => message.replace(/ is .*/s, ''));

test('a board within all its budgets has no annotation', () => {
  expect(annotate([{ report: boardReport('pico'), exceeded: [] }])).toEqual([]);
});

test('a budget that fails is an error at its line, a warning level a warning', () => {
  const exceeded = [over(101), over(102, { verdict: 'warn' })];
  expect(annotate([{ report: boardReport('pico'), exceeded }])).toEqual([
    {
      severity: 'error',
      title: 'mcunet: pico',
      message: expect.stringMatching(/^pico: SRAM 101 B is 1 B over its budget/),
      place,
    },
    { severity: 'warning', title: 'mcunet: pico', message: expect.stringMatching(/warning level/), place },
  ]);
});

test('the largest excess comes first, after unmeasured metrics', () => {
  expect(messages(over(101), over(300), over(null), over(200))).toEqual([
    expect.stringMatching(/^pico: SRAM was not measured/),
    'pico: SRAM 300 B',
    'pico: SRAM 200 B',
    'pico: SRAM 101 B',
  ]);
});

test('several unmeasured metrics, or budgets of 0, keep their order', () => {
  const none = over(null, { metric: 'flash' });
  expect(messages(over(1, { bound: 0 }), none, over(5, { bound: 0 })).map((text) => text.slice(0, 14))).toEqual([
    'pico: SRAM 1 B',
    'pico: Flash wa',
    'pico: SRAM 5 B',
  ]);
});

test('of each severity the ten worst are shown', () => {
  const exceeded = Array.from({ length: 30 }, (_, index) =>
    over(101 + index, { verdict: index % 2 ? 'warn' : 'fail' }),
  );
  const all = annotate([{ report: boardReport('pico'), exceeded }]);
  expect(all.map(({ severity }) => severity)).toEqual([...Array(10).fill('error'), ...Array(10).fill('warning')]);
  expect(all[0]!.message).toContain('SRAM 129 B');
});

describe('an error', () => {
  test('of a board is annotated where it is, with what to do next', () => {
    const report = boardReport('pico', {}, { error, verdict: 'error' });
    expect(annotate([{ report, exceeded: [] }])).toEqual([
      { severity: 'error', title: 'mcunet: pico', message: 'pico: nothing fits (NOTHING_FITS)\nless', place },
    ]);
  });

  test('of no board has its code in the title, and its place only once', () => {
    expect(annotateProblem({ ...error, status: 1 })).toEqual({
      severity: 'error',
      title: 'mcunet: NOTHING_FITS',
      message: 'nothing fits\n    less',
      place,
    });
  });

  test('with related ones is an annotation each, and the tenth has what GitHub would drop', () => {
    const mistake = (line: number) =>
      ({ code: 'X', message: `m${line}`, status: 2, place: { ...place, line } }) as const;
    const [first, ...related] = Array.from({ length: 12 }, (_, index) => mistake(index + 1));
    const all = annotateMistakes({ ...first!, related });
    expect(all.map((one) => [one.place?.line, one.message])).toEqual([
      ...Array.from({ length: 9 }, (_, index) => [index + 1, `m${index + 1}`]),
      [10, 'm10\nmcunet.json:11:4  m11\nmcunet.json:12:4  m12'],
    ]);
    expect(annotateMistakes(mistake(1))).toEqual([annotateProblem(mistake(1))]);
  });

  test('is cut at 4,000 characters', () => {
    const line = 'x'.repeat(1500);
    const { message } = annotateProblem({ code: 'X', message: line, next: [line, line], status: 1 });
    expect(message).toHaveLength(4000);
    expect(message).toMatch(/x…$/);
  });
});
