import { describe, expect, test } from 'vitest';
import type { Budgets, Limit } from '../schemas/manifest.js';
import { describeExceeded, judge, worst, type Accuracy, type Measurements } from './budgets.js';

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
    expect(judge(measured, budgets({ sram: { ...none, max: at(12_288) } }), capacity).verdict).toBe('pass');
    expect(judge(measured, budgets({ sram: { ...none, max: at(12_287) } }), capacity).verdict).toBe('fail');
  });

  test('that is exceeded names metric, measured, budget and place', () => {
    const { exceeded } = judge(measured, budgets({ flash: { ...none, max: at(49_999) } }), capacity);
    expect(exceeded.map(describeExceeded)).toEqual([
      'Flash 50,000 B is 1 B over its budget of 49,999 B (mcunet.json:19:42)',
    ]);
  });

  test('without a measurement fails', () => {
    const { verdict, metrics } = judge(
      { ...measured, latency: null },
      budgets({ latency: { ...none, max: at(5_000) } }),
      capacity,
    );
    expect([verdict, metrics.latency?.value, metrics.latency?.verdict]).toEqual(['fail', null, 'fail']);
  });

  test('that holds while the warning level does not, warns', () => {
    expect(judge(measured, budgets({ sram: { ...none, max: at(13_000), warn: at(12_000) } }), capacity).verdict).toBe(
      'warn',
    );
  });
});

describe('the accuracy', () => {
  const minimum = (value: number): Budgets =>
    budgets({ accuracy: { min: at(value), max: null, warn: null, maxDrop: null } });

  test('passes at its minimum and fails one sample below', () => {
    expect(judge(measured, minimum(0.901), capacity).verdict).toBe('pass');
    expect(judge(measured, minimum(0.902), capacity).verdict).toBe('fail');
  });

  test('fails when it was not measured', () => {
    expect(judge({ ...measured, accuracy: null }, minimum(0.5), capacity).verdict).toBe('fail');
  });

  test('of mse has a maximum', () => {
    const accuracy: Accuracy = { metric: 'mse', value: 0.25, n: 10, correct: null, low: null, high: null };
    const maximum = (value: number): Budgets =>
      budgets({ accuracy: { min: null, max: at(value), warn: null, maxDrop: null } });
    expect(judge({ ...measured, accuracy }, maximum(0.25), capacity).verdict).toBe('pass');
    expect(judge({ ...measured, accuracy }, maximum(0.24), capacity).verdict).toBe('fail');
  });
});

test('the verdict of several is the worst of them', () => {
  expect(worst([])).toBe('pass');
  expect(worst(['pass', 'error', 'fail', 'warn'])).toBe('error');
});
