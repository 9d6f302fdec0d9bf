import { describe, expect, test } from 'vitest';
import { platformioVersion } from '../requirements/platformio.js';
import { problemOf } from '../tests/support/mistakes.js';
import { readInputs } from './inputs.js';

const read = (given: Readonly<Record<string, string>> = {}) => readInputs((name) => given[name] ?? '');
const problem = (given: Readonly<Record<string, string>>) => problemOf(() => read(given));

test('without any input the whole manifest is checked', () => {
  expect(read()).toEqual({
    mode: 'check',
    manifest: 'mcunet.json',
    workingDirectory: '.',
    board: null,
    boards: [],
    needs: null,
    baseline: null,
    search: 'auto',
    comment: 'on-change',
    token: '',
    platformioVersion,
  });
});

test('the path of a baseline is unchanged', () => {
  expect(read({ baseline: 'before/report.json' }).baseline).toBe('before/report.json');
});

test('the boards of a plan are a list of ids, each once', () => {
  expect(read({ mode: 'report', boards: '["pico","nano33ble","pico"]' }).boards).toEqual(['pico', 'nano33ble']);
  expect(read({ mode: 'report', boards: '' }).boards).toEqual([]);
});

test('of the earlier jobs, only the results are read', () => {
  const needs = JSON.stringify({ plan: { result: 'success', outputs: { a: 'b' } }, board: { result: 'failure' } });
  expect(read({ mode: 'report', needs }).needs).toEqual({ plan: 'success', board: 'failure' });
});

describe('an input is refused', () => {
  test.each([
    [{ mode: 'gate' }, 'one of check, plan, board, report for the input mode, found "gate"'],
    [{ search: 'sometimes' }, 'one of auto, frozen, always'],
    [{ comment: 'yes' }, 'one of on-change, always, on-failure, never'],
    [{ board: '../x' }, 'a board id'],
    [{ 'platformio-version': '6.1.19; rm' }, `a version such as ${platformioVersion}`],
    [{ mode: 'report', boards: 'pico' }, 'JSON'],
    [{ mode: 'report', boards: '{}' }, 'a JSON list of ids'],
    [{ mode: 'report', boards: '[1]' }, 'a JSON list of ids'],
    [{ mode: 'report', boards: '["a b"]' }, 'a board id'],
    [{ mode: 'report', boards: JSON.stringify(Array.from({ length: 65 }, (_, i) => `b${i}`)) }, 'a JSON list of ids'],
    [{ mode: 'report', needs: '[]' }, 'toJSON(needs)'],
    [{ mode: 'report', needs: 'null' }, 'toJSON(needs)'],
    [{ mode: 'report', needs: '{"plan":{}}' }, 'toJSON(needs)'],
    [{ mode: 'report', needs: '{"plan":{"result":1}}' }, 'toJSON(needs)'],
  ])('%j', (given, expected) => {
    expect(problem(given)).toMatchObject({
      code: 'INPUT_INVALID',
      status: 2,
      message: expect.stringContaining(expected),
    });
  });

  test('with a suggestion if it is near an accepted word', () => {
    expect(problem({ mode: 'chekc' }).next).toEqual(['did you mean "check"?']);
    expect(problem({ search: 'sometimes' }).next).toEqual(['correct `search` under `with:` in the workflow']);
  });

  test('that a mode needs and that is absent', () => {
    expect(problem({ mode: 'board' })).toMatchObject({ code: 'INPUT_MISSING', status: 2 });
  });
});
