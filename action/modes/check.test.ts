import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { problemOfPromise } from '../../tests/support/mistakes.js';
import { usualManifest } from '../../tests/support/reports.js';
import { readInputs } from '../inputs.js';
import type { Job } from '../job.js';
import { check } from './check.js';

let temporary: string;
let directory: string;
let toolCache: string;
beforeEach(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'mcunet-check-'));
  [directory, toolCache] = [join(temporary, 'checkout'), join(temporary, 'tools')];
  for (const folder of [directory, toolCache]) await mkdir(folder);
  for (const name of ['net.tflite', 'x.npy', 'y.npy']) await writeFile(join(directory, name), '');
});
afterEach(() => rm(temporary, { recursive: true, force: true }));

/** The outcome and the output of a check on a machine without PlatformIO and without Python. */
async function run(
  manifest: object | string,
  given: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: string; readonly said: string }> {
  const text = typeof manifest === 'string' ? manifest : JSON.stringify(manifest);
  await writeFile(join(directory, 'mcunet.json'), text);
  const said: string[] = [];
  const environment = { MCUNET_PIO: join(temporary, 'no-pio'), RUNNER_TOOL_CACHE: toolCache, PATH: '' };
  const job: Job = {
    inputs: readInputs((name) => given[name] ?? ''),
    workspace: { root: directory, directory },
    world: { directory, environment, workers: 1, now: () => 0, progress: () => undefined },
    temporary,
    log: (lines) => void said.push(...lines),
  };
  const { code } = await problemOfPromise(check(job));
  return { code, said: said.join('\n') };
}

test('a check installs PlatformIO if the job has none', async () => {
  expect(await run(usualManifest)).toEqual({
    code: 'PLATFORMIO_INSTALL',
    said: expect.stringContaining('setting up PlatformIO'),
  });
});

test.each<[string, object | string, string]>([
  ['is no JSON', '{', 'JSON_SYNTAX'],
  ['breaks the schema', { ...usualManifest, boards: {} }, 'MANIFEST_INVALID'],
  ['has a board that is nowhere', { ...usualManifest, boards: { nowhere: {} } }, 'BOARD_UNKNOWN'],
])('a manifest that %s is refused before anything is installed', async (_, manifest, code) => {
  expect(await run(manifest)).toEqual({ code, said: '' });
  expect(await readdir(toolCache)).toEqual([]);
});

test('an unknown board and a missing baseline are refused before anything is installed', async () => {
  expect(await run(usualManifest, { mode: 'board', board: 'other' })).toMatchObject({ code: 'BOARD_NOT_IN_MANIFEST' });
  expect(await run(usualManifest, { baseline: 'report.json' })).toEqual({ code: 'REPORT_NOT_FOUND', said: '' });
  expect(await readdir(toolCache)).toEqual([]);
});
