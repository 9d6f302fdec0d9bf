import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemOfPromise } from '../tests/mistakes.js';
import { inRepository, openWorkspace } from './workspace.js';

let base: string;
let root: string;
beforeAll(async () => {
  base = await realpath(await mkdtemp(join(tmpdir(), 'mcunet-workspace-')));
  root = join(base, 'work');
  for (const folder of ['work/a', 'workaround']) await mkdir(join(base, folder), { recursive: true });
  await writeFile(join(base, 'outside.json'), '{}');
  await symlink(join(base, 'outside.json'), join(root, 'link.json'));
  await symlink(base, join(root, 'up'));
  await symlink(root, join(base, 'named'));
});
afterAll(() => rm(base, { recursive: true, force: true }));

test('a working directory and its files are found, by their real paths', async () => {
  expect(await openWorkspace(join(base, 'named'), 'a', ['mcunet.json', '../x.json'])).toEqual({
    root,
    directory: join(root, 'a'),
  });
});

describe('a path that leaves the workspace is refused', () => {
  test.each([
    ['..', []],
    ['a/../..', []],
    ['../workaround', []],
    ['up', []],
    ['/', []],
    ['.', ['../outside.json']],
    ['a', ['../../outside.json']],
    ['.', ['link.json']],
    ['.', ['mcunet.json', 'up/outside.json']],
    ['.', ['/etc/passwd']],
  ])('%s with %j', async (directory, files) => {
    expect(await problemOfPromise(openWorkspace(root, directory, files))).toMatchObject({
      code: 'PATH_OUTSIDE',
      status: 2,
    });
  });
});

test('annotations name a file from the root of the repository, and no file outside of it', () => {
  expect(inRepository('/w', 'a', 'mcunet.json')).toBe('a/mcunet.json');
  expect(inRepository('/w', '.', '/w/b/c.json')).toBe('b/c.json');
  expect(inRepository('/w', '.', '../x')).toBeNull();
  expect(inRepository('/w', '.', '/etc/passwd')).toBeNull();
  expect(inRepository('/w', '.', '.')).toBeNull();
});
