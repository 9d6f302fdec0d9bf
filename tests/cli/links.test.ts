import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { sha256 } from '../../pipeline/hash.js';
import { boardReport, project as reported, reportOf } from '../support/reports.js';
import { mcunet } from './caller.js';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const made: string[] = [];
let project: string;
let outside: string;
beforeEach(async () => {
  [project, outside] = [
    await mkdtemp(join(tmpdir(), 'mcunet-links-')),
    await mkdtemp(join(tmpdir(), 'mcunet-outside-')),
  ];
  made.push(project, outside);
  await copyFile(join(root, 'fixtures/bring-your-own/model.tflite'), join(project, 'model.tflite'));
  await writeFile(join(project, 'report.json'), JSON.stringify(report));
  await writeFile(join(outside, 'file'), 'untouched');
});
afterAll(() => Promise.all(made.map((one) => rm(one, { recursive: true }))));

const manifest = JSON.stringify({
  version: 1,
  name: 'net',
  network: { model: 'model.tflite' },
  boards: { pico: { budgets: { sram: '4 kB' } } },
});
const report = reportOf([boardReport('pico')], { project: { ...reported, sha256: sha256(manifest) } });
const refusedLink = /^expected .+ found a symbolic link\n/;
const writeManifest = (): Promise<void> => writeFile(join(project, 'mcunet.json'), manifest);
const explain = ['explain', '--model', 'model.tflite', '--board', 'pico', '--svg'];
const generate = ['generate', '--model', 'model.tflite', '--board', 'pico', '--out'];
const merge = ['report', 'report.json', '--out'];

describe('a symbolic link of the checkout where the command line writes', () => {
  test.each([
    ['in place of a picture', explain, 'file', 'at.svg'],
    ['in place of a picture that does not exist yet', explain, 'new', 'at.svg'],
    ['on the way to a picture', explain, '', 'at/picture.svg'],
    ['in place of a library', generate, '', 'at'],
    ['on the way to a library', generate, '', 'at/deep/library'],
    ['in place of a merged report', merge, 'file', 'at.json'],
    ['on the way to a merged report', merge, '', 'at/all.json'],
  ])('%s is refused, and nothing is written behind it', async (_, command, to, at) => {
    await writeManifest();
    await symlink(join(outside, to), join(project, at.split('/')[0]!));
    const { status, stderr } = await mcunet(project, [...command, at]);
    expect([status, stderr]).toEqual([2, expect.stringMatching(refusedLink)]);
    expect(await readdir(outside)).toEqual(['file']);
    expect(await readFile(join(outside, 'file'), 'utf8')).toBe('untouched');
  });

  test('on the way to the workflow that init writes is refused', async () => {
    await symlink(outside, join(project, '.github'));
    const { status, stderr } = await mcunet(project, ['init', '--board', 'pico']);
    expect([status, stderr]).toEqual([2, expect.stringMatching(refusedLink)]);
    expect(await readdir(outside)).toEqual(['file']);
    expect(await readdir(project)).not.toContain('mcunet.json');
  });

  test.each(['.pio', '.pio/mcunet', '.pio/mcunet/pico', '.pio/mcunet/pico/net'])(
    'at %s, where the build hook generates, is refused',
    async (at) => {
      await writeManifest();
      await writeFile(join(project, 'platformio.ini'), '[env:pico]\nboard = pico\n');
      await mkdir(dirname(join(project, at)), { recursive: true });
      await symlink(outside, join(project, at));
      const environment = ['--environment', 'pico', '--environments', '{"pico":{"board":"pico"}}'];
      const hook = ['library', ...environment, '--out', join(project, '.pio/mcunet/pico')];
      const { status, stderr } = await mcunet(project, hook);
      expect([status, stderr]).toEqual([2, expect.stringMatching(refusedLink)]);
      expect(await readdir(outside)).toEqual(['file']);
    },
  );

  test('in place of the manifest counts as an existing manifest, for any target', async () => {
    await symlink(join(outside, 'new'), join(project, 'mcunet.json'));
    const { status, stderr } = await mcunet(project, ['init', '--board', 'pico']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('is not overwritten')]);
    expect(await readdir(outside)).toEqual(['file']);
  });
});

test('an output folder outside of the working folder may be named, and is written', async () => {
  const { status } = await mcunet(project, [...generate, join(outside, 'deep/library')]);
  expect(status).toBe(0);
  expect(await readdir(join(outside, 'deep/library'))).toEqual(['library.json', 'network.json', 'src']);
});

test.each(['pipe', 'folder'])(
  'a report, a manifest or a model that is a %s is refused without waiting',
  async (kind) => {
    if (kind === 'pipe') execFileSync('mkfifo', [join(project, 'it')]);
    else await mkdir(join(project, 'it'));
    await writeManifest();
    for (const command of [
      ['report', 'it'],
      ['check', '--manifest', 'it'],
      ['check', '--model', 'it', '--board', 'pico'],
    ]) {
      const { status, stderr } = await mcunet(project, command);
      expect([status, stderr]).toEqual([2, expect.stringMatching(/no regular file|is a folder/)]);
    }
  },
);
