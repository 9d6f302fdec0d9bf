import { expect, test } from 'vitest';
import { nothingPlanned } from '../../errors/gate.js';
import type { BoardReport } from '../../schemas/types.js';
import { boardReport, reportOf } from '../../tests/support/reports.js';
import { worstVerdict } from '../budgets.js';
import { headline, standingOf } from './headline.js';

type Changes = Partial<BoardReport>;
const error = { code: 'X', message: 'x' };
const line = (...boards: readonly Changes[]): string =>
  headline(
    reportOf(
      boards.map((changes, index) => boardReport(`b${index}`, {}, changes)),
      { verdict: worstVerdict(boards.map(({ verdict = 'pass' }) => verdict)) },
    ),
    [],
  );

test.each<[readonly Changes[], string]>([
  [[{}, {}], '2 of 2 boards within budget'],
  [[{}, { verdict: 'warn' }], '2 of 2 boards within budget, 1 close to it'],
  [[{}, {}, { budgets: 'none' }], '2 of 3 boards within budget, 1 of 3 boards without a budget'],
  [[{ budgets: 'none' }], '1 of 1 boards without a budget'],
  [[{ budgets: 'not compared' }], '1 of 1 boards without a baseline to compare with'],
  [[{ verdict: 'fail' }, {}], '1 of 2 boards over budget'],
  [
    [
      { verdict: 'fail', error },
      { verdict: 'error', error },
    ],
    '2 of 2 boards not measured',
  ],
  [[{ verdict: 'fail' }, { verdict: 'error', error }], '1 of 2 boards over budget, 1 of 2 boards not measured'],
  // A region that overflows fails without any budget.
  [[{ verdict: 'fail', budgets: 'none' }], '1 of 1 boards over budget'],
])('%j: %s', (boards, expected) => {
  expect(line(...boards)).toBe(expected);
});

test('a gate that fails although no board does mentions its other problems', () => {
  expect(headline(reportOf([boardReport('b')], { verdict: 'fail' }), [nothingPlanned()])).toBe('1 more to fix');
});

test('a board has its verdict as standing, or else what it lacks', () => {
  const standing = (changes: Changes): string => standingOf(boardReport('b', {}, changes));
  expect(standing({ budgets: 'none' })).toBe('no budget');
  expect(standing({ budgets: 'not compared' })).toBe('not compared');
  expect(standing({ budgets: 'none', verdict: 'fail' })).toBe('fail');
  expect(standing({})).toBe('pass');
});
