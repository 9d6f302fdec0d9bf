import { link, mkdir, mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { problemOfPromise } from '../tests/support/mistakes.js';
import { freshFolder, makeFolder, standingAt } from './folder.js';
import { writeWhole } from './write.js';

const made: string[] = [];
let folder: string;
/** What must not change: a file and a folder outside of where is written. */
let outside: string;
beforeEach(async () => {
  [folder, outside] = [
    await mkdtemp(join(tmpdir(), 'mcunet-write-')),
    await mkdtemp(join(tmpdir(), 'mcunet-outside-')),
  ];
  made.push(folder, outside);
  await writeFile(join(outside, 'file'), 'untouched');
});
afterAll(() => Promise.all(made.map((one) => rm(one, { recursive: true }))));

const untouched = async (): Promise<void> => {
  expect(await readdir(outside)).toEqual(['file']);
  expect(await readFile(join(outside, 'file'), 'utf8')).toBe('untouched');
};

test('a file is written with its parent folders, and no other file is left', async () => {
  await writeWhole(join(folder, 'a/b/file'), 'one', folder);
  await writeWhole(join(folder, 'a/b/file'), 'two', folder);
  expect(await readFile(join(folder, 'a/b/file'), 'utf8')).toBe('two');
  expect(await readdir(join(folder, 'a/b'))).toEqual(['file']);
});

test.each([
  ['that leads to a file', 'file'],
  ['that leads nowhere', 'nothing'],
])('a link %s is neither replaced nor written through', async (_, name) => {
  await symlink(join(outside, name), join(folder, 'report.json'));
  const problem = await problemOfPromise(writeWhole(join(folder, 'report.json'), 'ours'));
  expect(problem).toMatchObject({ code: 'PLACE_TAKEN', status: 2 });
  expect(problem.message).toContain('report.json, found a symbolic link');
  expect(await readlink(join(folder, 'report.json'))).toBe(join(outside, name));
  await untouched();
});

test('a link in place of a folder below the trusted folder is refused, and one above it is followed', async () => {
  await symlink(outside, join(folder, 'linked'));
  const problem = await problemOfPromise(writeWhole(join(folder, 'linked/deep/file'), 'ours', folder));
  expect(problem).toMatchObject({
    code: 'PLACE_TAKEN',
    message: expect.stringContaining(join(folder, 'linked')) as string,
  });
  await untouched();
  await mkdir(join(folder, 'real'));
  await symlink(join(folder, 'real'), join(folder, 'mine'));
  await writeWhole(join(folder, 'mine/deep/file'), 'ours', join(folder, 'mine'));
  expect(await readFile(join(folder, 'real/deep/file'), 'utf8')).toBe('ours');
});

test('another hard link of a replaced file keeps the old contents', async () => {
  await link(join(outside, 'file'), join(folder, 'file'));
  await writeWhole(join(folder, 'file'), 'ours');
  expect(await readFile(join(folder, 'file'), 'utf8')).toBe('ours');
  await untouched();
});

test('a file in place of a folder and a folder in place of a file are refused', async () => {
  await writeFile(join(folder, 'file'), '');
  await mkdir(join(folder, 'folder'));
  expect((await problemOfPromise(writeWhole(join(folder, 'file/x'), 'ours', folder))).code).toBe('PLACE_TAKEN');
  expect((await problemOfPromise(writeWhole(join(folder, 'folder'), 'ours'))).message).toContain('found a folder');
  expect(await readdir(folder)).toEqual(['file', 'folder']);
});

test('a folder outside of the trusted folder is made, but a link there is refused', async () => {
  await makeFolder(join(folder, 'a/b'), outside);
  expect(await standingAt(join(folder, 'a/b'))).toBe('folder');
  await symlink(outside, join(folder, 'linked'));
  expect((await problemOfPromise(makeFolder(join(folder, 'linked'), '/nowhere'))).code).toBe('PLACE_TAKEN');
});

test('a fresh folder is empty, and the target of a link in its place is untouched', async () => {
  await mkdir(join(folder, 'old/deep'), { recursive: true });
  await symlink(outside, join(folder, 'old/link'));
  await freshFolder(join(folder, 'old'), folder);
  expect(await readdir(join(folder, 'old'))).toEqual([]);
  await symlink(outside, join(folder, 'linked'));
  await freshFolder(join(folder, 'linked'), folder);
  expect([await standingAt(join(folder, 'linked')), await readdir(join(folder, 'linked'))]).toEqual(['folder', []]);
  await untouched();
});

test('a failed write is an error of the environment and leaves no partial file', async () => {
  expect(await problemOfPromise(writeWhole(join(folder, 'f'.repeat(250)), 'ours'))).toMatchObject({
    code: 'FILE_NOT_WRITTEN',
    status: 3,
    message: expect.stringContaining('ENAMETOOLONG') as string,
  });
  expect((await problemOfPromise(makeFolder('/dev/null/x', '/dev/null'))).code).toBe('FILE_NOT_WRITTEN');
  expect(await readdir(folder)).toEqual([]);
});
