import { readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatFile } from '../../schemas/format.js';
import { absentTools, tools } from '../support/firmware-tools.js';
import { needing } from '../support/needs.js';
import { boardReport, reportOf } from '../support/reports.js';
import { mcunet } from './caller.js';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const model = join(root, 'fixtures/bring-your-own/model.tflite');
const lock = readFileSync(join(root, 'fixtures/digits/mcunet.lock.json'), 'utf8');
const good = { version: 1, name: 'net', network: { model: 'model.tflite' }, boards: { pico: {}, nano33ble: {} } };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mcunet-suggestions-'));
  await cp(model, join(folder, 'model.tflite'));
  await writeFile(join(folder, 'mcunet.json'), JSON.stringify(good));
});
afterAll(() => rm(folder, { recursive: true }));

/** Writes a project with its own manifest and other files. */
async function project(name: string, manifest: object, files: Readonly<Record<string, string>> = {}): Promise<string> {
  const own = join(folder, name);
  for (const [path, text] of Object.entries({ 'mcunet.json': JSON.stringify({ ...good, ...manifest }), ...files })) {
    await mkdir(dirname(join(own, path)), { recursive: true });
    await writeFile(join(own, path), text);
  }
  await cp(model, join(own, 'model.tflite'));
  return own;
}

/** The text of an object with one more key. */
const withKey = (text: string, key: string): string => text.replace('{', `{ "${key}": 1,`);

const said = async (at: string, words: readonly string[]): Promise<string> => {
  const environment = { ...process.env, MCUNET_PIO: tools.platformio?.path };
  const { status, stderr } = await mcunet(at, words, environment);
  expect(status).toBe(2);
  return stderr;
};

describe('a refused name within two edits of a known one is answered with a suggestion:', () => {
  test.each([
    ['a board of the manifest', ['check', '--board', 'pcio'], 'did you mean "pico"?'],
    ['a board', ['check', '--model', model, '--board', 'nano33bel'], 'did you mean "nano33ble"?'],
    ['an objective', ['explain', '--objective', 'spede'], 'did you mean "speed"?'],
    ['a port', ['explain', '--rows', 'imput'], 'did you mean "input"?'],
    ['a way to search', ['check', '--search', 'frzoen'], 'did you mean "frozen"?'],
    ['a command', ['chekc'], 'Did you mean check?'],
    ['an option', ['check', '--bosrd', 'pico'], 'Did you mean --board?'],
  ])('%s', async (_, words, suggestion) => {
    expect(await said(folder, words)).toContain(suggestion);
  });

  test.each<[string, object, string]>([
    ['key', { netwrok: {} }, 'network'],
    ['key of a board', { boards: { pico: { bugdets: {} } } }, 'budgets'],
    ['metric', { data: { metric: 'msee' } }, 'mse'],
    ['objective', { network: { model: 'model.tflite', objective: 'balnced' } }, 'balanced'],
    ['board', { boards: { nucleo_f412gz: {} } }, 'nucleo_f412zg'],
  ])('a %s in the manifest', async (what, change, name) => {
    expect(await said(await project(what, change), ['check'])).toContain(`did you mean "${name}"?`);
  });

  test('a board that the project describes itself', async () => {
    const own = await project('own-board', { boards: { anemnoe: {} } }, { 'boards/anemone.json': '{}' });
    expect(await said(own, ['check'])).toContain('did you mean "anemone"?');
  });

  test('a key of a lock', async () => {
    const own = await project('lock', {}, { 'mcunet.lock.json': withKey(lock, 'bords') });
    expect(await said(own, ['check'])).toContain('did you mean "boards"?');
  });

  test("a key and a core of a board's own file", async () => {
    const ours = JSON.stringify({ version: 1, id: 'anemone', clokc: 1 });
    const own = await project('board-key', { boards: { anemone: {} } }, { 'boards/anemone.json': ours });
    expect(await said(own, ['check'])).toContain('did you mean "clock"?');
    const theirs = JSON.stringify({
      name: 'Anemone',
      build: { cpu: 'cortex-m74', f_cpu: '1000000L' },
      upload: { maximum_size: 4096, maximum_ram_size: 1024 },
    });
    const other = await project('board-core', { boards: { anemone: {} } }, { 'boards/anemone.json': theirs });
    expect(await said(other, ['check'])).toMatch(/did you mean "cortex-m[47]"\?/);
  });

  test('a key of a report', async () => {
    const report = formatFile('report', reportOf([boardReport('pico')]));
    await writeFile(join(folder, 'report.json'), withKey(report, 'verdcit'));
    expect(await said(folder, ['report', 'report.json'])).toContain('did you mean "verdict"?');
  });

  needing(absentTools).test('an environment of the platformio.ini', async () => {
    const settings = `[env:sensor]\nplatform = symlink://${join(root, 'firmware/platform/mcunet_baremetal')}\nboard = pico\n`;
    const boards = { pico: { environment: 'sensro' } };
    const own = await project('environment', { boards }, { 'platformio.ini': settings });
    const environment = { ...process.env, MCUNET_PIO: tools.platformio?.path };
    const { status, stdout } = await mcunet(own, ['check', '--quiet'], environment);
    expect(status).toBe(2);
    expect(stdout).toContain('did you mean "sensor"?');
  });
});
