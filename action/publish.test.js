import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { publish } from './publish.js';

let folder;
let printed;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mcunet-publish-'));
  for (const name of ['OUTPUT', 'STEP_SUMMARY']) {
    writeFileSync(join(folder, name), '');
    vi.stubEnv(`GITHUB_${name}`, join(folder, name));
  }
  printed = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(text) > 0);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const nothing = { status: 0, outputs: {}, summary: '', annotations: [], afterwards: [] };
const place = { file: 'mcunet.json', line: 3, column: 4 };
const annotation = { severity: 'error', title: 'mcunet: pico', message: 'over\nbudget', place };
const inRepository = (file) => (file.startsWith('/') ? null : `app/${file}`);
const written = (name) => readFileSync(join(folder, name), 'utf8');

test("outputs and summary are written to the runner's files", async () => {
  await publish({ ...nothing, outputs: { result: 'pass' }, summary: '### mcunet\n' }, inRepository);
  expect(written('OUTPUT')).toMatch(/^result<<(\S+)\npass\n\1\n$/);
  expect(written('STEP_SUMMARY')).toContain('### mcunet\n');
});

test('a summary above the limit of GitHub is cut', async () => {
  await publish({ ...nothing, summary: 'line\n'.repeat(300_000) }, inRepository);
  expect(written('STEP_SUMMARY').length).toBeLessThan(1_000_000);
});

test('an annotation is at its file from the root of the repository', async () => {
  await publish({ ...nothing, annotations: [annotation] }, inRepository);
  expect(printed.join('')).toMatch(
    /^::error title=mcunet%3A pico,file=app\/mcunet.json,line=3,.*col=4.*::over%0Abudget\n$/,
  );
});

test('an annotation of a file outside of the repository has no file', async () => {
  await publish(
    { ...nothing, annotations: [{ ...annotation, severity: 'warning', place: { file: '/x' } }] },
    inRepository,
  );
  expect(printed).toEqual([expect.stringMatching(/^::warning title=mcunet%3A pico::over%0Abudget\n$/)]);
});

test('a failure after the verdict is a warning, and the rest is still published', async () => {
  const done = [];
  const fail = () => Promise.reject(new Error('403'));
  const afterwards = [
    { what: 'the comment', run: fail },
    { what: 'the artifacts', run: () => Promise.resolve(done.push('artifacts')) },
  ];
  vi.stubEnv('GITHUB_STEP_SUMMARY', join(folder, 'nowhere/summary'));
  await publish({ ...nothing, summary: 'x', afterwards }, inRepository);
  expect(done).toEqual(['artifacts']);
  expect(printed.join('')).toMatch(
    /::warning .*writing the job summary failed[^]*::warning .*::the comment failed: 403/,
  );
});
