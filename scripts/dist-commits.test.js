import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newRepository } from '../tests/support/repository.js';

const scriptOf = (name) => fileURLToPath(new URL(name, import.meta.url));
const { folder, git, run, remove } = newRepository();
const check = (...args) => run(scriptOf('dist-commits.js'), ...args);

/** Commits that each change some files, on a branch of their own. */
function branch(name, ...commits) {
  git('checkout', '--quiet', '-b', name, 'main');
  for (const files of commits) commit(files);
}

function commit(files) {
  for (const file of files) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), git('rev-parse', 'HEAD'), { flag: 'a' });
  }
  git('add', '.');
  git('commit', '--quiet', '-m', 'change');
}

beforeAll(() => {
  git('commit', '--quiet', '--allow-empty', '-m', 'begin');
  commit(['dist/a.js', 'a.ts']);
  branch('apart', ['a.ts', 'src/dist/b.ts'], ['dist/a.js', 'dist/chunks/ä b.js']);
  branch('mixed', ['b.ts'], ['dist/chunks/ä b.js', 'b.ts'], ['dist/a.js']);
  branch('merged', ['c.ts']);
  git('merge', '--quiet', '--no-edit', 'apart');
});
afterAll(remove);

describe('commits', () => {
  test.each(['apart', 'merged'])('pass with dist/ in commits of its own, whatever the base contains: %s', (head) => {
    expect(check('main', head)).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  test('fail if one changes dist/ and another file, and it is named', () => {
    const { status, stderr } = check('main', 'mixed');
    const hash = git('rev-parse', '--short', 'mixed~1').trim();
    expect([status, stderr]).toEqual([
      1,
      `expected dist/ in commits of its own, found it with other files in ${hash}\n`,
    ]);
  });

  test('that do not exist are refused, and are never options of git', () => {
    for (const base of ['nowhere', '--output=stolen']) expect(check(base)).toMatchObject({ status: 2, stdout: '' });
    expect(git('status', '--short')).toBe('');
  });

  test('are checked together with their subjects by commits.js', () => {
    const both = (...args) => run(scriptOf('commits.js'), ...args);
    expect(both('main', 'apart')).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(both('main', 'mixed')).toMatchObject({ status: 1, stderr: check('main', 'mixed').stderr });
    git('checkout', '--quiet', '-b', 'wordy', 'main');
    git('commit', '--quiet', '--allow-empty', '-m', 'x'.repeat(73));
    expect(both('main', 'wordy')).toMatchObject({ status: 1, stderr: expect.stringContaining('has 73') });
    expect(both('nowhere').status).toBe(2);
  });
});
