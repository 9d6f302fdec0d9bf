import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const script = fileURLToPath(new URL('dist-commits.js', import.meta.url));
const environment = {
  PATH: process.env.PATH,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  ...Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((who) => [
      [`GIT_${who}_NAME`, 'a'],
      [`GIT_${who}_EMAIL`, 'a@example.com'],
    ]),
  ),
};

let repository;
const git = (...args) =>
  execFileSync('git', args, { cwd: repository, env: environment, encoding: 'utf8', stdio: 'pipe' });
const check = (...args) =>
  spawnSync(process.execPath, [script, ...args], { cwd: repository, env: environment, encoding: 'utf8' });

/** Commits that each change some files, on a branch of their own. */
function branch(name, ...commits) {
  git('checkout', '--quiet', '-b', name, 'main');
  for (const files of commits) commit(files);
}

function commit(files) {
  for (const file of files) {
    mkdirSync(join(repository, dirname(file)), { recursive: true });
    writeFileSync(join(repository, file), git('rev-parse', 'HEAD'), { flag: 'a' });
  }
  git('add', '.');
  git('commit', '--quiet', '-m', 'change');
}

beforeAll(() => {
  repository = mkdtempSync(join(tmpdir(), 'mcunet-commits-'));
  git('init', '--quiet', '--initial-branch=main');
  git('commit', '--quiet', '--allow-empty', '-m', 'begin');
  commit(['dist/a.js', 'a.ts']);
  branch('apart', ['a.ts', 'src/dist/b.ts'], ['dist/a.js', 'dist/chunks/ä b.js']);
  branch('mixed', ['b.ts'], ['dist/chunks/ä b.js', 'b.ts'], ['dist/a.js']);
  branch('merged', ['c.ts']);
  git('merge', '--quiet', '--no-edit', 'apart');
});
afterAll(() => rmSync(repository, { recursive: true, force: true }));

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
});
