import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { sha256 } from '../../pipeline/hash.js';
import { formatFile } from '../../schemas/format.js';
import { readReport } from '../../schemas/load.js';
import { runtimeToken, start } from '../../tests/github/server.js';
import { problemOfPromise } from '../../tests/support/mistakes.js';
import { boardReport, commit, reportOf, usualManifest } from '../../tests/support/reports.js';
import { artifactClient, uploadBoard } from '../artifacts.js';
import { readInputs } from '../inputs.js';
import { report as gate } from './report.js';

let server;
let root;
beforeAll(async () => {
  server = await start();
  vi.stubEnv('ACTIONS_RESULTS_URL', `${server.url}/`);
  vi.stubEnv('ACTIONS_RUNTIME_TOKEN', runtimeToken());
  await artifactClient();
}, 600_000);
afterAll(async () => {
  vi.unstubAllEnvs();
  await server.close();
});
beforeEach(() => {
  vi.spyOn(console, 'log').mockReturnValue();
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  server.state.artifacts.length = 0;
  root = realpathSync(mkdtempSync(join(tmpdir(), 'mcunet-gate-')));
  for (const folder of ['checkout/app', 'temporary']) mkdirSync(join(root, folder), { recursive: true });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});

const text = JSON.stringify(usualManifest, null, 2);
const identity = (manifest = 'mcunet.json') => ({ manifest, name: 'net', sha256: sha256(text) });
const boards = ['pico', 'nucleo_f412zg'];

/** @param named the project that the artifact is named after */
async function keep(board, project = identity(), named = project) {
  const folder = join(root, `kept-${Math.random()}`);
  mkdirSync(folder);
  const report = join(folder, 'report.json');
  writeFileSync(report, formatFile('report', reportOf([board], { project })));
  await uploadBoard(await artifactClient(), board.board, folder, { report, firmware: [] }, 1, named);
}

function runGate(given = {}, directory = '.') {
  const workspace = { root: join(root, 'checkout'), directory: join(root, 'checkout', directory) };
  const environment = {
    GITHUB_WORKSPACE: workspace.root,
    GITHUB_SHA: commit,
    GITHUB_RUN_ID: '7',
    GITHUB_RUN_ATTEMPT: '1',
  };
  const inputs = readInputs((name) => ({ mode: 'report', boards: JSON.stringify(boards), ...given })[name] ?? '');
  const world = { directory: workspace.directory, environment };
  return gate({ inputs, workspace, world, temporary: join(root, 'temporary'), log: () => undefined });
}

const writeManifest = (directory = '.') => writeFileSync(join(root, 'checkout', directory, 'mcunet.json'), text);

test('a gate passes with the reports of all boards, and merges them', async () => {
  writeManifest();
  for (const id of boards) await keep(boardReport(id));
  const { status, outputs, annotations } = await runGate();
  expect([status, outputs.result, annotations]).toEqual([0, 'pass', []]);
  const merged = readReport(readFileSync(outputs['report-path'], 'utf8'), 'report.json');
  expect(merged).toMatchObject({ verdict: 'pass', project: identity() });
});

test('a report that hides an exceeded budget fails, with an annotation at the line of the budget', async () => {
  writeManifest();
  const board = boardReport('pico', { sram: 900_000 });
  await keep({ ...board, metrics: { ...board.metrics, sram: { ...board.metrics.sram, budget: 1_000_000_000 } } });
  await keep(boardReport('nucleo_f412zg'));
  const { status, summary, annotations } = await runGate();
  expect([status, annotations]).toEqual([
    1,
    [expect.objectContaining({ severity: 'error', place: expect.objectContaining({ file: 'mcunet.json' }) })],
  ]);
  expect(summary).toContain('**900,000 B of 4,096 B**');
});

test("a finding of a board's own job is not annotated again", async () => {
  writeManifest();
  const board = boardReport('pico', { sram: 5000 });
  const sram = { ...board.metrics.sram, verdict: 'fail' };
  await keep({ ...board, verdict: 'fail', metrics: { ...board.metrics, sram } });
  await keep(
    boardReport('nucleo_f412zg', {}, { verdict: 'error', error: { code: 'TOOL_MISSING', message: 'no gcc' } }),
  );
  const { status, annotations } = await runGate();
  expect([status, annotations]).toEqual([1, []]);
});

test('the report of the project at the root is not accepted for another project', async () => {
  writeManifest('app');
  for (const id of boards) await keep(boardReport(id));
  const { status, annotations } = await runGate({}, 'app');
  expect(status).toBe(1);
  expect(annotations.map(({ message }) => message)).toEqual(
    boards.map((id) => expect.stringContaining(`${id}: expected a report of ${id}, found none (REPORT_MISSING)`)),
  );
});

test('an artifact of the right name with the report of another project is foreign', async () => {
  writeManifest();
  for (const id of boards) await keep(boardReport(id), identity('app/mcunet.json'), identity());
  const { status, annotations } = await runGate();
  expect([status, annotations[0].message]).toEqual([1, expect.stringContaining('REPORT_FOREIGN')]);
});

test('a gate without a manifest is an error and gives no verdict', async () => {
  for (const id of boards) await keep(boardReport(id));
  expect(await problemOfPromise(runGate())).toMatchObject({ code: 'MANIFEST_NOT_FOUND', status: 2 });
});

test('a plan with a board that the manifest does not have is an error', async () => {
  writeManifest();
  expect(await problemOfPromise(runGate({ boards: '["pico","nano33ble"]' }))).toMatchObject({
    code: 'BOARD_NOT_IN_MANIFEST',
    status: 2,
  });
});

test('an empty plan and a failed job fail the gate, although every report passes', async () => {
  writeManifest();
  for (const id of boards) await keep(boardReport(id));
  const needs = JSON.stringify({ plan: { result: 'failure' }, board: { result: 'skipped' } });
  const { status, annotations } = await runGate({ boards: '', needs });
  expect([status, annotations.map(({ title }) => title)]).toEqual([
    1,
    ['mcunet: BOARDS_EMPTY', 'mcunet: JOB_FAILED', 'mcunet: JOB_FAILED'],
  ]);
});

test('the gate compares with a baseline in the workspace', async () => {
  writeManifest();
  const before = reportOf([boardReport('pico', { sram: 4000 })], {
    project: { ...identity(), sha256: 'e'.repeat(64) },
  });
  writeFileSync(join(root, 'checkout/before.json'), formatFile('report', before));
  for (const id of boards) await keep(boardReport(id));
  expect((await runGate({ baseline: 'before.json' })).summary).toContain('4,096 B of 4,096 B, +96 B');
});
