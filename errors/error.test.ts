import { describe, expect, test } from 'vitest';
import { attacks, unsafeIn } from '../tests/support/hostile.js';
import { defect } from './defect.js';
import { McunetError, renderProblem, type Problem } from './error.js';

/** A problem that quotes a text in each of its parts. */
const quoting = (text: string): Problem => ({
  code: 'X',
  message: `found "${text}"`,
  place: { file: `a${text}.json`, line: 1, column: 2, pointer: `/${text}` },
  next: [`remove "${text}"`],
  related: [{ code: 'X', message: `found "${text}" again`, status: 2 }],
  status: 2,
});

describe('a problem', () => {
  test('is shown with its place, its pointer, its next step and the related problems', () => {
    expect(renderProblem(quoting('x'))).toBe('ax.json:1:2  found "x" at /x\n    remove "x"\nfound "x" again');
  });

  test.each(attacks)('has no further line and no raw control character, whatever it quotes: %j', (attack) => {
    const text = new McunetError(quoting(attack)).message;
    expect(text.split('\n')).toHaveLength(3);
    expect(unsafeIn(text)).toEqual([]);
  });

  test('clips a long quoted text', () => {
    expect(renderProblem(quoting('x'.repeat(1_000_000))).length).toBeLessThan(10_000);
  });
});

describe('a defect', () => {
  test('shows the thrown error and its call stack', () => {
    const { message, next = [], status } = defect(new TypeError('x is not a function'));
    expect([message, status]).toEqual([expect.stringContaining('TypeError: x is not a function'), 70]);
    expect(next[0]).toMatch(/^at .*error\.test\.ts:\d+/);
  });

  test('does not list lines of its message as calls', () => {
    const { message, next = [] } = defect(new Error('bad name "a\n    at forged (evil.ts:1:1)"'));
    expect(renderProblem({ ...defect(new Error('a\nb')), next: [] }).split('\n')).toHaveLength(1);
    expect(message).toContain('at forged');
    expect(next.join()).not.toContain('at forged');
  });

  test('quotes a thrown value that is no Error', () => {
    expect(defect('a text').message).toContain('a text');
  });
});
