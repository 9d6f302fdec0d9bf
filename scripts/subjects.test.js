import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newRepository } from '../tests/support/repository.js';

const script = fileURLToPath(new URL('subjects.js', import.meta.url));
const { git, run, remove } = newRepository();
const commit = (subject) => git('commit', '--quiet', '--allow-empty', '-m', subject);
const check = (...args) => run(script, ...args);

beforeAll(() => {
  commit('x'.repeat(100));
  git('checkout', '--quiet', '-b', 'short');
  commit('ä'.repeat(72));
  git('checkout', '--quiet', '-b', 'long', 'main');
  commit('Say it in a few words');
  commit(`Say it with too many words${'\u202e'}${' of words'.repeat(6)}`);
});
afterAll(remove);

describe('the subjects of commits', () => {
  test('pass with 72 characters, whatever the base contains', () => {
    expect(check('main', 'short')).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  test('fail with more, and the commit is named by its hash', () => {
    const { status, stderr } = check('main', 'long');
    expect(status).toBe(1);
    const hash = git('rev-parse', '--short', 'long').trim();
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringContaining('at most 72 characters'),
      `${hash} has 81: Say it with too many words?${' of words'.repeat(6)}`,
    ]);
  });

  test('are those of HEAD by default', () => {
    git('checkout', '--quiet', 'long');
    expect(check('main').status).toBe(1);
    git('checkout', '--quiet', 'short');
    expect(check('main').status).toBe(0);
  });

  test('pass in a merge, whose subject git writes', () => {
    git('checkout', '--quiet', '-b', 'merged', 'main');
    git('merge', '--quiet', '--no-ff', '-m', 'y'.repeat(90), 'short');
    expect(check('main', 'merged').status).toBe(0);
  });

  test('cannot be read from an unknown commit', () => {
    for (const base of ['absent', '--output=written', '$(touch written)']) {
      const { status, stderr } = check(base, 'short');
      expect(status).toBe(2);
      expect(stderr).toContain(`found ${base} and short`);
      expect(stderr).not.toMatch(/^\s+at /m);
    }
    expect(git('status', '--porcelain')).toBe('');
  });
});
