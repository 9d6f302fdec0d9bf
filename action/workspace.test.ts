import { lstat, mkdir, mkdtemp, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { problemOfPromise } from '../tests/support/mistakes.js';
import { inRepository, openWorkFolder, openWorkspace } from './workspace.js';

const made: string[] = [];
let root: string;
let outside: string;
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'mcunet-workspace-')));
  outside = await realpath(await mkdtemp(join(tmpdir(), 'mcunet-temp-')));
  made.push(root, outside);
  await mkdir(join(root, 'project'));
  await writeFile(join(root, 'project/mcunet.json'), '{}');
});
afterAll(() => Promise.all(made.map((one) => rm(one, { recursive: true }))));

test('a working directory in the checkout is accepted, also through a link that stays inside', async () => {
  await symlink('project', join(root, 'linked'));
  expect(await openWorkspace(root, '.', ['project/mcunet.json'])).toEqual({ root, directory: root });
  for (const directory of ['project', 'linked', './project/../project'])
    expect(await openWorkspace(root, directory, ['mcunet.json'])).toEqual({ root, directory: join(root, 'project') });
});

test.each([
  ['..', 'mcunet.json'],
  ['/etc', 'mcunet.json'],
  ['out', 'mcunet.json'],
  ['project/deep', 'mcunet.json'],
  ['.', '../mcunet.json'],
  ['.', '/etc/passwd'],
  ['project', 'out.json'],
  ['project', '../../mcunet.json'],
])('the working directory %s with the manifest %s leaves it and is refused', async (directory, manifest) => {
  await symlink(outside, join(root, 'out'));
  await symlink(outside, join(root, 'project/deep'));
  await symlink('/etc/passwd', join(root, 'project/out.json'));
  const problem = await problemOfPromise(openWorkspace(root, directory, [manifest]));
  expect(problem).toMatchObject({ code: 'PATH_OUTSIDE', status: 2 });
});

test('the work folder is in the temporary folder, one for each manifest, and the same for later steps', async () => {
  const at = async (directory: string, manifest: string): Promise<string> =>
    openWorkFolder(outside, await openWorkspace(root, directory, [manifest]), manifest);
  const [first, again, other, elsewhere] = [
    await at('project', 'mcunet.json'),
    await at('.', 'project/mcunet.json'),
    await at('project', 'other.json'),
    await at('.', 'mcunet.json'),
  ];
  expect(again).toBe(first);
  expect(new Set([first, other, elsewhere]).size).toBe(3);
  for (const folder of [first, other, elsewhere]) {
    expect(folder.startsWith(join(outside, 'mcunet/'))).toBe(true);
    expect((await lstat(folder)).isDirectory()).toBe(true);
  }
  expect(await readdir(join(root, 'project'))).toEqual(['mcunet.json']);
});

test('a link in place of the work folder is refused', async () => {
  const workspace = await openWorkspace(root, 'project', ['mcunet.json']);
  await symlink(root, join(outside, 'mcunet'));
  expect((await problemOfPromise(openWorkFolder(outside, workspace, 'mcunet.json'))).code).toBe('PLACE_TAKEN');
  expect(await readdir(root)).toEqual(['project']);
});

test('a path is relative to the repository, and null outside of it', () => {
  expect(inRepository('/w', 'project', 'mcunet.json')).toBe('project/mcunet.json');
  expect(inRepository('/w', '.', '/w/src/main.c')).toBe('src/main.c');
  expect(inRepository('/w', '.', '../other/file')).toBeNull();
  expect(inRepository('/w', '.', '/tmp/mcunet/build/firmware.map')).toBeNull();
});
