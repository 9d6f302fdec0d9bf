import { execFileSync } from 'node:child_process';
import { chmod, link, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { absentUnprivileged, needing } from '../tests/support/needs.js';
import { readRegular, readText } from './read.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mcunet-read-'));
});
afterAll(() => rm(folder, { recursive: true }));

const read = (name: string, links: 'follow' | 'refuse' = 'refuse', limit = 10) =>
  readRegular(join(folder, name), { limit, links });

test('a file up to the limit gives its bytes; one byte more is refused by its size', async () => {
  await writeFile(join(folder, 'ten'), '0123456789');
  expect(await read('ten')).toEqual({ kind: 'bytes', bytes: Buffer.from('0123456789') });
  expect(await read('ten', 'refuse', 9)).toEqual({ kind: 'too large', size: 10 });
  await writeFile(join(folder, 'empty'), '');
  expect(await read('empty', 'refuse', 0)).toEqual({ kind: 'bytes', bytes: Buffer.alloc(0) });
});

test('a file of two gigabytes is refused unread', async () => {
  await writeFile(join(folder, 'huge'), '');
  await truncate(join(folder, 'huge'), 2 * 2 ** 30);
  expect(await read('huge')).toEqual({ kind: 'too large', size: 2 * 2 ** 30 });
});

test('only a path without a file is absent', async () => {
  await writeFile(join(folder, 'file'), '');
  expect(await read('nothing')).toEqual({ kind: 'absent' });
  expect(await read('file/below')).toEqual({ kind: 'absent' });
});

test('a folder, a pipe, a socket and a device are refused at once', async () => {
  await mkdir(join(folder, 'folder'));
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  const server = createServer();
  await new Promise<void>((done) => server.listen(join(folder, 'socket'), done));
  expect(await read('folder')).toEqual({ kind: 'refused', reason: 'it is a folder' });
  expect(await read('pipe')).toEqual({ kind: 'refused', reason: 'it is no regular file' });
  expect(await read('socket')).toEqual({ kind: 'refused', reason: 'it is no regular file' });
  server.close();
  const device = await readRegular('/dev/zero', { limit: 10, links: 'refuse' });
  expect(device).toEqual({ kind: 'refused', reason: 'it is no regular file' });
});

test('a link, broken or not, is refused with links: refuse, and followed with links: follow', async () => {
  await writeFile(join(folder, 'real'), 'text');
  await symlink('real', join(folder, 'link'));
  await symlink('nowhere', join(folder, 'dangling'));
  await symlink('loop', join(folder, 'loop'));
  const refused = { kind: 'refused', reason: 'it is a symbolic link' };
  for (const name of ['link', 'dangling', 'loop']) expect(await read(name)).toEqual(refused);
  expect(await read('link', 'follow')).toEqual({ kind: 'bytes', bytes: Buffer.from('text') });
  expect(await read('dangling', 'follow')).toEqual({ kind: 'absent' });
});

test('a hard link is read as a regular file', async () => {
  await writeFile(join(folder, 'one'), 'text');
  await link(join(folder, 'one'), join(folder, 'two'));
  expect(await read('two')).toMatchObject({ kind: 'bytes' });
});

needing(absentUnprivileged).test('a file without permission is refused, not absent', async () => {
  await writeFile(join(folder, 'secret'), 'text');
  await chmod(join(folder, 'secret'), 0);
  expect(await read('secret')).toEqual({ kind: 'refused', reason: 'EACCES' });
});

test('text is null only where there is no file, and every other reason is thrown', async () => {
  const refuse = (reason: string): Error => new Error(`no: ${reason}`);
  const options = { limit: 4, links: 'refuse' } as const;
  await writeFile(join(folder, 'text'), 'text');
  expect(await readText(join(folder, 'text'), options, refuse)).toBe('text');
  expect(await readText(join(folder, 'absent'), options, refuse)).toBeNull();
  await expect(readText(folder, options, refuse)).rejects.toThrow('no: it is a folder');
  await writeFile(join(folder, 'long'), 'texts');
  await expect(readText(join(folder, 'long'), options, refuse)).rejects.toThrow(
    'no: it has 5 bytes, more than the limit of 4',
  );
});
