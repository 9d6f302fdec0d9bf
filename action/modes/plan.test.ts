import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { problemOfPromise } from '../../tests/support/mistakes.js';
import { usualManifest } from '../../tests/support/reports.js';
import { readInputs } from '../inputs.js';
import type { Job } from '../job.js';
import { plan } from './plan.js';

let directory: string;
let temporary: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'mcunet-plan-'));
  temporary = await mkdtemp(join(tmpdir(), 'mcunet-runner-'));
  await writeFile(join(directory, 'mcunet.json'), JSON.stringify(usualManifest));
});
afterAll(() => Promise.all([directory, temporary].map((one) => rm(one, { recursive: true, force: true }))));

const run = (given: Readonly<Record<string, string>> = {}) => {
  const inputs = readInputs((name) => ({ mode: 'plan', ...given })[name] ?? '');
  const job: Partial<Job> = {
    inputs,
    workspace: { root: directory, directory },
    world: { directory, environment: {} } as Partial<Job['world']> as Job['world'],
    temporary,
  };
  return plan(job as Job);
};

test('a plan outputs the boards of the manifest as a matrix, a list and a number', async () => {
  expect((await run()).outputs).toEqual({
    matrix: '{"board":["pico","nucleo_f412zg"]}',
    boards: '["pico","nucleo_f412zg"]',
    count: '2',
  });
});

test('a plan of one board is a matrix of one', async () => {
  expect((await run({ board: 'pico' })).outputs).toMatchObject({ boards: '["pico"]', count: '1' });
});

test('a missing manifest is an error', async () => {
  expect(await problemOfPromise(run({ manifest: 'other.json' }))).toMatchObject({ code: 'MANIFEST_NOT_FOUND' });
});
