import { mkdir, mkdtemp, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { identify } from './project.js';
import type { World } from './world.js';

let root: string;
beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'mcunet-project-')));
  for (const folder of ['repository/.git', 'repository/a/b', 'alone'])
    await mkdir(join(root, folder), { recursive: true });
  await symlink(join(root, 'repository'), join(root, 'link'));
  await symlink(root, join(root, 'whole'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const manifestOf = async (file: string, directory: string, workspace?: string): Promise<string> => {
  const environment = workspace === undefined ? {} : { GITHUB_WORKSPACE: join(root, workspace) };
  const world = { directory: join(root, directory), environment } as Partial<World> as World;
  return (await identify(world, join(root, file), 'net', 'a'.repeat(64))).manifest;
};

test('a manifest in a repository is named from its root, wherever the command is called', async () => {
  expect(await manifestOf('repository/a/b/mcunet.json', 'repository/a')).toBe('a/b/mcunet.json');
  expect(await manifestOf('repository/a/b/mcunet.json', 'alone')).toBe('a/b/mcunet.json');
  expect(await manifestOf('repository/mcunet.json', 'repository/a')).toBe('mcunet.json');
});

test('the workspace of a workflow takes precedence', async () => {
  expect(await manifestOf('repository/a/mcunet.json', 'repository/a', '.')).toBe('repository/a/mcunet.json');
});

test('a workspace without the manifest is no root', async () => {
  expect(await manifestOf('repository/a/mcunet.json', 'repository/a', 'alone')).toBe('a/mcunet.json');
});

test('outside of a repository the path is relative to the folder of the call, and never leads up', async () => {
  expect(await manifestOf('alone/mcunet.json', '.')).toBe('alone/mcunet.json');
  expect(await manifestOf('alone/mcunet.json', 'repository')).toBe('mcunet.json');
});

test('a link to the workspace changes nothing', async () => {
  expect(await manifestOf('repository/a/mcunet.json', 'link/a', 'link')).toBe('a/mcunet.json');
  expect(await manifestOf('link/a/mcunet.json', 'repository', 'repository')).toBe('a/mcunet.json');
  expect(await manifestOf('repository/a/mcunet.json', 'alone', 'whole')).toBe('repository/a/mcunet.json');
});
