import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { problemOfPromise } from '../tests/support/mistakes.js';
import { keepOnly, writeFolder, writeIfChanged } from './write.js';

const made: string[] = [];
let folder: string;
let outside: string;
beforeEach(async () => {
  [folder, outside] = [
    await mkdtemp(join(tmpdir(), 'mcunet-folder-')),
    await mkdtemp(join(tmpdir(), 'mcunet-outside-')),
  ];
  made.push(folder, outside);
  await writeFile(join(outside, 'net.c'), 'untouched');
});
afterAll(() => Promise.all(made.map((one) => rm(one, { recursive: true }))));

const files = [
  { path: 'library.json', contents: '{}' },
  { path: 'src/net.c', contents: 'int net;' },
];
const held = async (at: string): Promise<string[]> => (await readdir(at, { recursive: true })).sort();
const untouched = async (): Promise<void> => {
  expect(await held(outside)).toEqual(['net.c']);
  expect(await readFile(join(outside, 'net.c'), 'utf8')).toBe('untouched');
};

test('a folder holds exactly the given files, whatever was in it', async () => {
  await mkdir(join(folder, 'lib/examples/deep'), { recursive: true });
  await mkdir(join(folder, 'lib/src/more'), { recursive: true });
  await writeFile(join(folder, 'lib/examples/deep/library.json'), '{ "build": { "extraScript": "evil.py" } }');
  await writeFile(join(folder, 'lib/src/more/more.c'), '');
  await writeFile(join(folder, 'lib/src/evil.c'), '');
  await mkdir(join(folder, 'lib/library.json'));
  await writeFolder(join(folder, 'lib'), files);
  expect(await held(join(folder, 'lib'))).toEqual(['library.json', 'src', 'src/net.c']);
});

test('links in a folder are removed and not followed, also in place of a folder or a file', async () => {
  await mkdir(join(folder, 'lib'));
  await symlink(outside, join(folder, 'lib/src'));
  await symlink(outside, join(folder, 'lib/linked'));
  await symlink(join(outside, 'net.c'), join(folder, 'lib/library.json'));
  await writeFolder(join(folder, 'lib'), files);
  expect(await held(join(folder, 'lib'))).toEqual(['library.json', 'src', 'src/net.c']);
  expect(await readFile(join(folder, 'lib/src/net.c'), 'utf8')).toBe('int net;');
  await untouched();
});

test('a link in place of the folder, or on the way to it, is refused', async () => {
  await symlink(outside, join(folder, 'linked'));
  for (const at of ['linked', 'linked/net'])
    expect((await problemOfPromise(writeFolder(join(folder, at), files, folder))).code).toBe('PLACE_TAKEN');
  await untouched();
});

test('an up-to-date file keeps its time, and another is written', async () => {
  await writeFolder(folder, files);
  const past = new Date('2020-01-01');
  for (const { path } of files) await utimes(join(folder, path), past, past);
  await writeFile(join(folder, 'library.json'), '{ "build": { "extraScript": "evil.py" } }');
  await writeFolder(folder, files);
  expect((await stat(join(folder, 'src/net.c'))).mtime).toEqual(past);
  expect(await readFile(join(folder, 'library.json'), 'utf8')).toBe('{}');
});

test('a file with invalid UTF-8 does not count as the text that it resembles', async () => {
  await writeFile(join(folder, 'file'), Buffer.from([0xff]));
  await writeIfChanged(join(folder, 'file'), '\ufffd');
  expect(await readFile(join(folder, 'file'))).toEqual(Buffer.from('\ufffd'));
});

test('in a folder that PlatformIO searches for libraries only ours remains', async () => {
  await mkdir(join(folder, 'net'));
  await mkdir(join(folder, 'evil'));
  await writeFile(join(folder, 'evil/library.json'), '{ "build": { "extraScript": "evil.py" } }');
  await symlink(outside, join(folder, 'linked'));
  await writeFile(join(folder, 'library.json'), '{}');
  await keepOnly(folder, ['net']);
  expect(await readdir(folder)).toEqual(['net']);
  await rm(join(folder, 'net'), { recursive: true });
  await symlink(outside, join(folder, 'net'));
  await keepOnly(folder, ['net']);
  expect(await readdir(folder)).toEqual([]);
  await untouched();
});
