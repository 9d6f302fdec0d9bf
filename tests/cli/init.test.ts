import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { absentTools, tools } from '../support/firmware-tools.js';
import { needing } from '../support/needs.js';
import { mcunet } from './caller.js';

// A scenario is a folder with a user's files. `status` is that of init, `expected.txt` has lines that it prints, and
// `expected.json` is a part of the manifest.
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const scenarios = join(root, 'fixtures', 'init');
const about = ['status', 'expected.txt', 'expected.json'];
const environment = { ...process.env, MCUNET_PIO: tools.platformio?.path };

let temporary: string;
beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'mcunet-init-'));
});
afterAll(() => rm(temporary, { recursive: true, force: true }));

/** Copies a scenario to a temporary folder. */
async function newProject(scenario: string): Promise<string> {
  const project = join(temporary, scenario);
  await cp(join(scenarios, scenario), project, { recursive: true });
  for (const name of about) await rm(join(project, name), { force: true });
  const settings = join(project, 'platformio.ini');
  if (existsSync(settings))
    await writeFile(settings, (await readFile(settings, 'utf8')).replace('symlink://../../..', `symlink://${root}`));
  return project;
}

needing(absentTools).test.each(readdirSync(scenarios))(
  'init writes a manifest that check accepts, or refuses with a reason: %s',
  async (scenario) => {
    const project = await newProject(scenario);
    const before = await readdir(project, { recursive: true });
    const read = (name: string): string => readFileSync(join(scenarios, scenario, name), 'utf8').trim();
    const { status, stdout, stderr } = await mcunet(project, ['init'], environment);
    for (const line of read('expected.txt').split('\n')) expect(`${stdout}${stderr}`).toContain(line);
    expect(status, stderr).toBe(Number(read('status')));
    if (status !== 0) {
      expect(stderr).not.toMatch(/^\s+at .*[:(]/m);
      expect(await readdir(project, { recursive: true })).toEqual(before);
      return;
    }
    const manifest = JSON.parse(await readFile(join(project, 'mcunet.json'), 'utf8')) as { boards: object };
    const expected = JSON.parse(read('expected.json')) as { boards?: object; platformio?: null };
    expect(manifest).toMatchObject(expected);
    if (expected.boards) expect(Object.keys(manifest.boards).sort()).toEqual(Object.keys(expected.boards).sort());
    expect('platformio' in manifest).toBe('platformio' in expected);
    const checked = await mcunet(project, ['check', '--quiet'], environment);
    expect(checked.status, `${checked.stdout}${checked.stderr}`).toBe(0);
    expect(checked.stdout).toMatch(/^PASS {2}\d+ of \d+ boards within budget$/m);
  },
);

test('a named model is written relative to the manifest, from any working folder', async () => {
  const project = await newProject('one-model');
  await rm(join(project, 'platformio.ini'), { force: true });
  const words = ['init', '--manifest', join('one-model', 'deep.json'), '--model', join('one-model', 'wake.tflite')];
  expect(await mcunet(temporary, [...words, '--board', 'pico'], environment)).toMatchObject({ status: 0 });
  const manifest = JSON.parse(await readFile(join(project, 'deep.json'), 'utf8')) as object;
  expect(manifest).toMatchObject({ network: { model: 'wake.tflite' } });
  const workflow = await readFile(join(temporary, '.github/workflows/mcunet.yml'), 'utf8');
  expect(workflow).toMatch(/- uses: \S+\n {8}with:\n {10}manifest: "one-model\/deep\.json"\n$/);
});

test('a model outside of the project and an unknown board are refused, and nothing is written', async () => {
  const project = await newProject('no-model');
  const outside = join(scenarios, 'one-model', 'wake.tflite');
  expect(await mcunet(project, ['init', '--model', outside])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('leads out of the project folder') as string,
  });
  await cp(outside, join(project, 'wake.tflite'));
  expect(await mcunet(project, ['init', '--board', 'pcio'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('did you mean "pico"?') as string,
  });
  expect(await readdir(project)).toEqual(['wake.tflite']);
});
