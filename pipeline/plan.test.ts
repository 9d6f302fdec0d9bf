import { execFileSync } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, readdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { problemOfPromise } from '../tests/support/mistakes.js';
import { absentUnprivileged, needing } from '../tests/support/needs.js';
import { lockFileOf, planProject } from './plan.js';
import { planModel } from './plan-model.js';
import type { World } from './world.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const made: string[] = [];
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mcunet-plan-'));
  made.push(folder);
  await put('mcunet.json', manifest);
});
afterAll(() => Promise.all(made.map((one) => rm(one, { recursive: true }))));

const manifest = JSON.stringify({ version: 1, name: 'net', network: { model: 'm.tflite' }, boards: { pico: {} } });
async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}
const world = (directory = folder): World => ({
  directory,
  environment: process.env,
  workers: 1,
  now: () => 0,
  progress: () => undefined,
});
const plan = (name = 'mcunet.json', work?: string) =>
  planProject(world(), { manifest: name, boards: [], ...(work !== undefined && { work }) });
const refused = (name = 'mcunet.json') => problemOfPromise(plan(name));
const git = (...args: readonly string[]): void => void execFileSync('git', args, { cwd: folder, stdio: 'pipe' });

describe('a manifest', () => {
  test('that does not exist is named', async () => {
    expect(await refused('other.json')).toMatchObject({ code: 'MANIFEST_NOT_FOUND', status: 2 });
    await writeFile(join(folder, 'file'), '');
    expect((await refused('file/mcunet.json')).code).toBe('MANIFEST_NOT_FOUND');
  });

  test('that is a folder, a pipe, a device or too large is refused at once, with the reason', async () => {
    await mkdir(join(folder, 'folder.json'));
    execFileSync('mkfifo', [join(folder, 'pipe.json')]);
    await put('large.json', '');
    await truncate(join(folder, 'large.json'), 2 * 2 ** 30);
    const of = (name: string) => ({ code: 'FILE_UNREADABLE', status: 2, place: { file: name } });
    expect(await refused('folder.json')).toMatchObject(of('folder.json'));
    expect(await refused('pipe.json')).toMatchObject(of('pipe.json'));
    expect((await refused('large.json')).message).toContain('more than the limit of 1048576');
    expect((await refused('/dev/zero')).code).toBe('FILE_UNREADABLE');
  });

  test('may be a link inside its folder, but not a link that leaves it', async () => {
    await put('deep/real.json', manifest);
    await symlink('deep/real.json', join(folder, 'in.json'));
    await symlink('/etc/passwd', join(folder, 'out.json'));
    expect((await plan('in.json')).manifest.name).toBe('net');
    const problem = await refused('out.json');
    expect(problem).toMatchObject({
      code: 'FILE_UNREADABLE',
      message: expect.stringContaining('leaves its folder') as string,
    });
    expect(problem.message).not.toContain('root');
  });
});

describe('a lock', () => {
  const lockNext = expect.stringContaining('mcunet search') as string;
  const unreadable = { code: 'FILE_UNREADABLE', status: 2, place: { file: 'mcunet.lock.json' }, next: [lockNext] };
  const lock = (): string => join(folder, 'mcunet.lock.json');

  test('is named like its manifest, which may have any name', () => {
    expect(['mcunet.json', 'a/b.json', 'plain'].map(lockFileOf)).toEqual([
      'mcunet.lock.json',
      'a/b.lock.json',
      'plain.lock.json',
    ]);
  });

  test('that does not exist means that there is no lock', async () => {
    expect((await plan()).lock).toBeNull();
  });

  test('that is a folder or a pipe is an error, not a lock that is missing', async () => {
    await mkdir(lock());
    expect(await refused()).toMatchObject(unreadable);
    await rm(lock(), { recursive: true });
    execFileSync('mkfifo', [lock()]);
    expect(await refused()).toMatchObject(unreadable);
  });

  test('that is a link is an error, whether it leads to a lock, out of the project or nowhere', async () => {
    await copyFile(join(root, 'fixtures/digits/mcunet.lock.json'), join(folder, 'good.json'));
    for (const to of ['good.json', '/etc/passwd', 'nowhere']) {
      await symlink(to, lock());
      expect(await refused()).toMatchObject({
        ...unreadable,
        message: expect.stringContaining('symbolic link') as string,
      });
      await rm(lock());
    }
  });

  test('that is too large is an error before it is read', async () => {
    await put('mcunet.lock.json', '');
    await truncate(lock(), 2 * 2 ** 30);
    expect((await refused()).message).toContain('more than the limit of 4194304');
  });

  needing(absentUnprivileged).test('without permission is an error', async () => {
    await put('mcunet.lock.json', '{}');
    await chmod(lock(), 0);
    expect(await refused()).toMatchObject(unreadable);
  });

  test('that is no JSON is an error with its place', async () => {
    await put('mcunet.lock.json', '{ "version": 1,');
    expect(await refused()).toMatchObject({
      code: 'JSON_SYNTAX',
      status: 2,
      place: { file: 'mcunet.lock.json', line: 1 },
    });
  });
});

describe('a work folder in a checkout', () => {
  const foreign = { code: 'WORK_FOLDER_FOREIGN', status: 2 };
  const outside = (): Promise<string> =>
    mkdtemp(join(tmpdir(), 'mcunet-outside-')).then((one) => (made.push(one), one));

  test('is `.mcunet` beside the manifest, or for a model where the command is called, and planning does not create it', async () => {
    await mkdir(join(folder, 'models'));
    expect((await plan()).work).toBe(join(folder, '.mcunet'));
    expect((await planModel(world(), { model: 'models/m.tflite', boards: ['pico'] })).work).toBe(
      join(folder, '.mcunet'),
    );
    expect(await readdir(folder)).toEqual(['mcunet.json', 'models']);
  });

  test('that an earlier run or another version left is accepted, damaged or not', async () => {
    await put('.mcunet/boards/pico/build/pico/firmware.elf', 'not an image');
    await put('.mcunet/store/ab/x.json', '{');
    await put('.mcunet/of-another-version', '');
    expect((await plan()).work).toBe(join(folder, '.mcunet'));
  });

  test.each(
    ['.mcunet', '.mcunet/boards', '.mcunet/boards/pico', '.mcunet/store', '.mcunet/report.json'].flatMap((at) => [
      [at],
    ]),
  )('is refused where %s is a link', async (at) => {
    await mkdir(dirname(join(folder, at)), { recursive: true });
    await symlink(await outside(), join(folder, at));
    const problem = await refused();
    expect(problem).toMatchObject(foreign);
    expect(problem.message).toContain('.mcunet');
    expect(problem.next?.join()).toContain('git rm -r --cached');
    expect(await problemOfPromise(planModel(world(), { model: 'm.tflite', boards: ['pico'] }))).toMatchObject(foreign);
  });

  test.each([
    'build',
    'library',
    'library/net',
    'library/net/src',
    'firmware',
    'emulated',
    'application/library',
    'application/build',
  ])('is refused where %s of a board is a link', async (name) => {
    const at = join(folder, '.mcunet/boards/pico', name);
    await mkdir(dirname(at), { recursive: true });
    await symlink(await outside(), at);
    expect(await refused()).toMatchObject(foreign);
  });

  test('is refused where it is a file, or a pipe is in it', async () => {
    await put('.mcunet', '');
    expect((await refused()).message).toContain('found a file');
    await rm(join(folder, '.mcunet'));
    await mkdir(join(folder, '.mcunet'));
    execFileSync('mkfifo', [join(folder, '.mcunet/report.json')]);
    expect((await refused()).message).toContain('report.json');
  });

  test('is refused where git tracks a file in it, also for a manifest in a folder of the repository', async () => {
    git('init', '-q');
    await put('deep/board.json', manifest);
    await put('deep/.mcunet/boards/pico/build/pico/firmware.elf', 'planted');
    expect((await plan('deep/board.json')).work).toBe(join(folder, 'deep/.mcunet'));
    git('add', '-f', 'deep/.mcunet');
    expect(await refused('deep/board.json')).toMatchObject({
      ...foreign,
      message: expect.stringContaining('files that git tracks') as string,
    });
    expect((await plan()).work).toBe(join(folder, '.mcunet'));
    // Also once it is deleted from the disk: files written there would be committed.
    await rm(join(folder, 'deep/.mcunet'), { recursive: true });
    expect(await refused('deep/board.json')).toMatchObject(foreign);
  });

  test('is ignored where another is named, and then no program in the project is run as a tool', async () => {
    await symlink(await outside(), join(folder, '.mcunet'));
    await put('.venv/bin/pio', `#!/bin/sh\n: > ${join(folder, 'ran')}\necho PlatformIO Core, version 6.1.19\n`);
    await chmod(join(folder, '.venv/bin/pio'), 0o755);
    const work = await outside();
    const planned = await planProject(
      { ...world(), environment: { PATH: '' } },
      { manifest: 'mcunet.json', boards: [], work },
    );
    expect(planned.work).toBe(work);
    expect((await planned.tools()).platformio?.path).not.toBe(join(folder, '.venv/bin/pio'));
    expect(await readdir(folder)).not.toContain('ran');
  });
});
