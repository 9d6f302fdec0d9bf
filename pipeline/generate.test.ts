import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { importTflite } from '../tinyengine/tflite/import.js';
import { problemOfPromise } from '../tests/support/mistakes.js';
import type { BoardNetwork } from './network.js';
import { generateInto } from './generate.js';
import { planModel } from './plan-model.js';
import type { Plan } from './plan.js';

const model = join(dirname(dirname(fileURLToPath(import.meta.url))), 'fixtures/bring-your-own/model.tflite');
const made: string[] = [];
let plan: Plan;
let network: BoardNetwork;
/** The folder in which the command is called, and a folder outside of it. */
let folder: string;
let outside: string;
beforeAll(async () => {
  const world = { directory: tmpdir(), environment: {}, workers: 1, now: () => 0, progress: () => undefined };
  plan = await planModel(world, { model, boards: ['pico'], name: 'net' });
  const graph = importTflite(await readFile(model), 'model.tflite');
  network = { graph, label: 'model.tflite', sha256: '', locked: null, mostBytes: null };
});
beforeEach(async () => {
  [folder, outside] = [await mkdtemp(join(tmpdir(), 'mcunet-out-')), await mkdtemp(join(tmpdir(), 'mcunet-outside-'))];
  made.push(folder, outside);
});
afterAll(() => Promise.all(made.map((one) => rm(one, { recursive: true }))));

const generate = (out: string) =>
  generateInto(plan, plan.boards[0]!, network, { folder: join(folder, out), below: folder }, 'net');
const refused = async (out: string) => (await problemOfPromise(generate(out))).code;

test('an absent folder, an empty one and one of ours are written, and the last loses files that are no longer generated', async () => {
  await mkdir(join(folder, 'empty'));
  for (const out of ['absent', 'deep/absent', 'empty']) await generate(out);
  await writeFile(join(folder, 'empty/src/of_another_network.c'), '');
  await generate('empty');
  expect(await readdir(join(folder, 'empty/src'))).toEqual(await readdir(join(folder, 'absent/src')));
});

test('a folder with other files is refused, also if they have our names', async () => {
  await mkdir(join(folder, 'work'));
  await writeFile(join(folder, 'work/notes.txt'), 'mine');
  await mkdir(join(folder, 'resembling/src'), { recursive: true });
  await mkdir(join(folder, 'folder/network.json'), { recursive: true });
  await mkdir(join(folder, 'linked'));
  await symlink('/etc/hostname', join(folder, 'linked/network.json'));
  for (const out of ['work', 'resembling', 'folder', 'linked'])
    expect([out, await refused(out)]).toEqual([out, 'FOLDER_NOT_EMPTY']);
  expect(await readdir(join(folder, 'work'))).toEqual(['notes.txt']);
});

test('a link in place of the folder, or on the way to it, is refused and nothing is written behind it', async () => {
  await symlink(outside, join(folder, 'out'));
  expect([await refused('out'), await refused('out/deep')]).toEqual(['PLACE_TAKEN', 'PLACE_TAKEN']);
  await writeFile(join(folder, 'file'), '');
  expect(await refused('file')).toBe('PLACE_TAKEN');
  expect(await readdir(outside)).toEqual([]);
});

test('a link in a folder of ours is removed, not written through', async () => {
  await generate('out');
  await rm(join(folder, 'out/src'), { recursive: true });
  await symlink(outside, join(folder, 'out/src'));
  await generate('out');
  expect(await readdir(join(folder, 'out/src'))).toContain('net.c');
  expect(await readdir(outside)).toEqual([]);
});
