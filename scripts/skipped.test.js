import { describe, expect, test } from 'vitest';
import { refusalsOf, skippedOf, summaryOf } from './skipped.js';

const report = (...tests) => ({
  testResults: tests.map(([fullName, status]) => ({ assertionResults: [{ fullName, status }] })),
});
const skipped = skippedOf(
  report(
    ['it runs', 'passed'],
    ['it breaks', 'failed'],
    ['a model (needs ../shared/models/a.tflite, gcc) is exact', 'skipped'],
    ['the oracle agrees (needs oracle)', 'pending'],
  ),
);

describe('of the skipped tests', () => {
  test('the summary has their number, and each absent need with its number of tests', () => {
    expect(summaryOf(skipped)).toEqual([
      'tests skipped because something is absent: 2',
      '  ../shared/models/a.tflite: 1',
      '  gcc: 1',
      '  oracle: 1',
    ]);
    expect(summaryOf([])).toEqual(['no test was skipped']);
  });

  test('none is refused without a demand', () => {
    expect(refusalsOf(skipped, '')).toEqual([]);
  });

  test('those are refused whose needs are demanded', () => {
    expect(refusalsOf(skipped, 'shared,torch')).toEqual([expect.stringMatching(/demands .*: a model/)]);
    expect(refusalsOf(skipped, 'gcc,oracle')).toHaveLength(2);
  });

  test('one without a reason in its title is refused', () => {
    expect(refusalsOf(skippedOf(report(['it is left out', 'skipped'])), '')).toEqual([
      'skipped without a reason in the title: it is left out',
    ]);
  });

  test('an unknown demand is refused', () => {
    expect(refusalsOf([], 'shared,orcale')).toEqual([expect.stringContaining('found "orcale"')]);
  });
});
