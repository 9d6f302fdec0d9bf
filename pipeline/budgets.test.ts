import { describe, expect, test } from 'vitest';
import type { Allowance, Budgets, Limit } from '../schemas/manifest.js';
import { judge, noBaseline, worstVerdict, type Accuracy, type BoardBaseline, type Measurements } from './budgets.js';
import { describeExceeded } from './exceeded.js';

const at = (value: number): Limit => ({ value, place: { file: 'mcunet.json', line: 19, column: 42 } });
const none = { max: null, warn: null, maxIncrease: null };
const budgets = (some: Partial<Budgets>): Budgets => ({
  sram: none,
  flash: none,
  latency: none,
  accuracy: { min: null, max: null, warn: null, maxDrop: null },
  ...some,
});
const top1: Accuracy = { metric: 'top1', value: 901 / 1000, n: 1000, correct: 901, low: 0.88, high: 0.92 };
const measured: Measurements = { sram: 12_288, flash: 50_000, latency: 5_000, accuracy: top1 };
const capacity = { sram: 65_536, flash: 524_288 };

describe('a maximum', () => {
  test('is the last value that passes', () => {
    expect(judge(measured, budgets({ sram: { ...none, max: at(12_288) } }), capacity, noBaseline).verdict).toBe('pass');
    expect(judge(measured, budgets({ sram: { ...none, max: at(12_287) } }), capacity, noBaseline).verdict).toBe('fail');
  });

  test('that is exceeded names metric, measured, budget and place', () => {
    const { exceeded } = judge(measured, budgets({ flash: { ...none, max: at(49_999) } }), capacity, noBaseline);
    expect(exceeded.map(describeExceeded)).toEqual([
      'Flash 50,000 B is 1 B over its budget of 49,999 B (mcunet.json:19:42)',
    ]);
  });

  test('without a measurement fails', () => {
    const { verdict, metrics } = judge(
      { ...measured, latency: null },
      budgets({ latency: { ...none, max: at(5_000) } }),
      capacity,
      noBaseline,
    );
    expect([verdict, metrics.latency?.value, metrics.latency?.verdict]).toEqual(['fail', null, 'fail']);
  });

  test('that holds while the warning level does not, warns', () => {
    expect(
      judge(measured, budgets({ sram: { ...none, max: at(13_000), warn: at(12_000) } }), capacity, noBaseline).verdict,
    ).toBe('warn');
  });
});

describe('the accuracy', () => {
  const minimum = (value: number): Budgets =>
    budgets({ accuracy: { min: at(value), max: null, warn: null, maxDrop: null } });

  test('passes at its minimum and fails one sample below', () => {
    expect(judge(measured, minimum(0.901), capacity, noBaseline).verdict).toBe('pass');
    expect(judge(measured, minimum(0.902), capacity, noBaseline).verdict).toBe('fail');
  });

  test('fails when it was not measured', () => {
    expect(judge({ ...measured, accuracy: null }, minimum(0.5), capacity, noBaseline).verdict).toBe('fail');
  });

  test('of mse has a maximum', () => {
    const accuracy: Accuracy = { metric: 'mse', value: 0.25, n: 10, correct: null, low: null, high: null };
    const maximum = (value: number): Budgets =>
      budgets({ accuracy: { min: null, max: at(value), warn: null, maxDrop: null } });
    expect(judge({ ...measured, accuracy }, maximum(0.25), capacity, noBaseline).verdict).toBe('pass');
    expect(judge({ ...measured, accuracy }, maximum(0.24), capacity, noBaseline).verdict).toBe('fail');
  });
});

const allowed = (value: number, percent = false): Allowance => ({ ...at(value), percent });
const before = (some: Partial<Measurements>): Measurements => ({ ...measured, ...some });
const growth = (allowance: Allowance): Budgets => budgets({ sram: { ...none, maxIncrease: allowance } });
const drop = (allowance: Allowance): Budgets =>
  budgets({ accuracy: { min: null, max: null, warn: null, maxDrop: allowance } });
const verdictOf = (now: Measurements, wanted: Budgets, baseline: BoardBaseline): string =>
  judge(now, wanted, capacity, baseline).verdict;
const scored = (correct: number, n: number): Accuracy => ({ ...top1, value: correct / n, n, correct });
const error = (value: number): Accuracy => ({ metric: 'mse', value, n: 10, correct: null, low: null, high: null });

describe('an increase over the baseline', () => {
  test.each([
    ['10 % of 1,000 B', allowed(10, true), 1000, 1100],
    ['10 % of 1,005 B, which is no whole number of bytes', allowed(10, true), 1005, 1105],
    ['0.1 % of 3,000 B', allowed(0.1, true), 3000, 3003],
    ['0 %', allowed(0, true), 1000, 1000],
    ['0 B', allowed(0), 1000, 1000],
    ['100 B', allowed(100), 1000, 1100],
    ['10 % of nothing', allowed(10, true), 0, 0],
  ])('of %s passes at the last byte and fails one beyond', (_, allowance, baseline, last) => {
    const verdict = (sram: number): string =>
      verdictOf({ ...measured, sram }, growth(allowance), before({ sram: baseline }));
    expect([verdict(last), verdict(last + 1), verdict(0)]).toEqual(['pass', 'fail', 'pass']);
  });

  test('is judged on Flash and latency alike', () => {
    const both = budgets({
      flash: { ...none, maxIncrease: allowed(1, true) },
      latency: { ...none, maxIncrease: allowed(50) },
    });
    const { exceeded } = judge(measured, both, capacity, before({ flash: 49_000, latency: 4_900 }));
    expect(exceeded.map(({ metric }) => metric)).toEqual(['flash', 'latency']);
  });

  test('of a metric that was not measured fails, with and without a baseline', () => {
    const unmeasured = { ...measured, sram: null };
    expect(verdictOf(unmeasured, growth(allowed(10)), noBaseline)).toBe('fail');
    expect(verdictOf(unmeasured, growth(allowed(10)), measured)).toBe('fail');
  });

  test('fails beside a maximum that fails as well: both are named', () => {
    const wanted = budgets({ sram: { max: at(12_000), warn: at(10), maxIncrease: allowed(1, true) } });
    const { exceeded } = judge(measured, wanted, capacity, before({ sram: 12_000 }));
    expect(exceeded.map(({ verdict, bound }) => [verdict, bound])).toEqual([
      ['fail', 12_000],
      ['fail', 12_120],
    ]);
  });

  test('says how far the baseline may grow', () => {
    const { exceeded } = judge(
      { ...measured, sram: 1101 },
      growth(allowed(10, true)),
      capacity,
      before({ sram: 1000 }),
    );
    expect(exceeded.map(describeExceeded)).toEqual([
      'SRAM 1,101 B is 1 B over 1,100 B: its baseline of 1,000 B may grow by 10 % (mcunet.json:19:42)',
    ]);
  });
});

describe('a drop below the baseline', () => {
  test('of 0.01 lets 0.91 become 0.90, although 0.91 - 0.90 is more in floating point', () => {
    const now = { ...measured, accuracy: scored(90, 100) };
    expect(verdictOf(now, drop(allowed(0.01)), before({ accuracy: scored(91, 100) }))).toBe('pass');
    expect(verdictOf(now, drop(allowed(0.01)), before({ accuracy: scored(911, 1000) }))).toBe('fail');
  });

  test('of 1 % is a hundredth of the baseline', () => {
    const baseline = before({ accuracy: scored(900, 1000) });
    const verdict = (correct: number): string =>
      verdictOf({ ...measured, accuracy: scored(correct, 1000) }, drop(allowed(1, true)), baseline);
    expect([verdict(891), verdict(890)]).toEqual(['pass', 'fail']);
  });

  test('is taken from the counts: a third of the samples is a third', () => {
    const baseline = before({ accuracy: scored(2, 3) });
    const verdict = (correct: number): string =>
      verdictOf({ ...measured, accuracy: scored(correct, 6) }, drop(allowed(50, true)), baseline);
    expect([verdict(2), verdict(1)]).toEqual(['pass', 'fail']);
  });

  test('by 0.5 lets 5 of 6 become 1 of 3, although their decimals differ by more', () => {
    const baseline = before({ accuracy: scored(5, 6) });
    expect(verdictOf({ ...measured, accuracy: scored(1, 3) }, drop(allowed(0.5)), baseline)).toBe('pass');
  });

  test('of an auc is taken from its decimals', () => {
    const auc = (value: number): Accuracy => ({ ...error(value), metric: 'auc' });
    const verdict = (value: number): string =>
      verdictOf({ ...measured, accuracy: auc(value) }, drop(allowed(0.01)), before({ accuracy: auc(0.91) }));
    expect([verdict(0.9), verdict(0.8999)]).toEqual(['pass', 'fail']);
  });

  test('of an mse is an increase', () => {
    const verdict = (value: number): string =>
      verdictOf({ ...measured, accuracy: error(value) }, drop(allowed(0.1)), before({ accuracy: error(0.2) }));
    expect([verdict(0.1), verdict(0.3), verdict(0.30001)]).toEqual(['pass', 'pass', 'fail']);
  });

  test('says how far the baseline may drop', () => {
    const now = { ...measured, accuracy: scored(89, 100) };
    const { exceeded } = judge(now, drop(allowed(0.01)), capacity, before({ accuracy: scored(91, 100) }));
    expect(exceeded.map(describeExceeded)).toEqual([
      'accuracy 0.89 is 0.01 under 0.9: its baseline of 0.91 may drop by 0.01 (mcunet.json:19:42)',
    ]);
  });
});

describe('a budget relative to a baseline', () => {
  test('is not judged without one, and the metric has the reason', () => {
    const { verdict, metrics } = judge(measured, growth(allowed(0)), capacity, noBaseline);
    expect([verdict, metrics.sram?.baseline, metrics.sram?.uncompared]).toEqual(['pass', null, 'no baseline']);
    expect(metrics.flash?.uncompared).toBeNull();
  });

  test('is not judged where the baseline has no figure of the metric', () => {
    const { verdict, metrics } = judge(measured, growth(allowed(0)), capacity, before({ sram: null }));
    expect([verdict, metrics.sram?.uncompared]).toEqual(['pass', 'the baseline has no sram']);
  });

  test('leaves the value of the baseline in the metric, also without a budget', () => {
    const { metrics } = judge(measured, budgets({}), capacity, before({ sram: 1000, accuracy: scored(1, 2) }));
    expect([metrics.sram?.baseline, metrics.accuracy?.baseline]).toEqual([1000, 0.5]);
  });
});

describe('the budgets of a board', () => {
  test.each([
    ['nothing', budgets({}), noBaseline, 'none'],
    ['a maximum', budgets({ sram: { ...none, max: at(1) } }), noBaseline, 'judged'],
    ['a warning level', budgets({ flash: { ...none, warn: at(1e6) } }), noBaseline, 'judged'],
    ['an increase without a baseline', growth(allowed(0)), noBaseline, 'not compared'],
    ['an increase with a baseline', growth(allowed(0)), measured, 'judged'],
    ['a drop without a baseline', drop(allowed(0)), noBaseline, 'not compared'],
  ])('%s', (_, wanted, baseline, state) => {
    expect(judge(measured, wanted, capacity, baseline).budgets).toBe(state);
  });
});

test.each([
  [0, 0, 'pass'],
  [0, 1, 'fail'],
])('a maximum of %d B with %d B: %s', (max, sram, verdict) => {
  expect(verdictOf({ ...measured, sram }, budgets({ sram: { ...none, max: at(max) } }), noBaseline)).toBe(verdict);
});

test('a warning level that equals the maximum never warns: what is beyond it fails', () => {
  const wanted = budgets({ sram: { ...none, max: at(100), warn: at(100) } });
  const verdict = (sram: number): string => verdictOf({ ...measured, sram }, wanted, noBaseline);
  expect([verdict(100), verdict(101)]).toEqual(['pass', 'fail']);
});

test('the verdict of several is the worst one', () => {
  expect(worstVerdict([])).toBe('pass');
  expect(worstVerdict(['pass', 'error', 'fail', 'warn'])).toBe('error');
});
