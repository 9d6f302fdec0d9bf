import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { problemOfPromise } from '../tests/support/mistakes.js';
import { projectFiles, type ProjectFiles } from './project-files.js';

let temporary: string;
let files: ProjectFiles;
beforeAll(async () => {
  temporary = await realpath(await mkdtemp(join(tmpdir(), 'mcunet-files-')));
  const project = join(temporary, 'project');
  await mkdir(join(project, 'folder'), { recursive: true });
  await mkdir(join(temporary, 'outside'));
  await writeFile(join(temporary, 'outside/secret'), 'secret');
  await writeFile(join(project, 'folder/file'), 'text');
  await symlink('folder', join(project, 'inside'));
  await symlink('../outside', join(project, 'out'));
  await symlink('../../outside/secret', join(project, 'folder/secret'));
  await symlink(join(temporary, 'project2'), join(project, 'sibling'));
  await mkdir(join(temporary, 'project2'));
  execFileSync('mkfifo', [join(project, 'pipe')]);
  // The project itself may be reached through a link.
  await symlink('project', join(temporary, 'linked'));
  files = projectFiles(join(temporary, 'linked'));
});
afterAll(() => rm(temporary, { recursive: true }));

const source = (path: string) => ({ path, place: { file: 'mcunet.json' } });
const text = async (path: string): Promise<string> => Buffer.from(await files.read(source(path), 100)).toString();

test('a path is the real one, through links that stay inside', async () => {
  expect(await files.path(source('inside/file'))).toBe(join(temporary, 'project/folder/file'));
  expect(await files.path(source('.'))).toBe(join(temporary, 'project'));
  expect([await text('inside/file'), await files.isFolder(source('inside'))]).toEqual(['text', true]);
});

test.each([
  '..',
  'folder/../../outside/secret',
  '/etc/passwd',
  'out/secret',
  'out',
  'sibling',
  'folder/secret',
  'inside/secret',
])('%s leads out, and neither path, read, list nor isFolder accepts it', async (path) => {
  const ways = [
    () => files.path(source(path)),
    () => files.read(source(path), 100),
    () => files.list(source(path)),
    () => files.isFolder(source(path)),
  ];
  for (const way of ways) expect((await problemOfPromise(way())).code).toBe('PATH_OUTSIDE');
});

test.each(['..\\outside', 'folder\\..\\..\\outside', 'C:\\Windows', 'c:file', '\\\\host\\share', '\\etc'])(
  '%s leads out on Windows and is refused everywhere',
  async (path) => {
    expect((await problemOfPromise(files.path(source(path)))).code).toBe('PATH_OUTSIDE');
  },
);

test('a list of a folder contains its links, and each link is checked again when it is read', async () => {
  expect(await files.list(source('folder'))).toEqual(['file', 'secret']);
  expect((await problemOfPromise(text('folder/secret'))).code).toBe('PATH_OUTSIDE');
});

test('a folder, a pipe and a file above the limit are refused', async () => {
  expect((await problemOfPromise(text('folder'))).code).toBe('FILE_UNREADABLE');
  expect((await problemOfPromise(text('pipe'))).code).toBe('FILE_UNREADABLE');
  expect((await problemOfPromise(files.read(source('folder/file'), 3))).code).toBe('FILE_TOO_LARGE');
  expect((await problemOfPromise(text('nothing'))).code).toBe('FILE_MISSING');
});
