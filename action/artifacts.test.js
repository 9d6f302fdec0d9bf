import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { McunetError } from '../errors/error.js';
import { formatFile } from '../schemas/format.js';
import { runtimeToken, start } from '../tests/github/server.js';
import { boardReport, project, reportOf } from '../tests/support/reports.js';
import { artifactName } from './artifact-name.js';
import { artifactClient, downloadReports, uploadBoard } from './artifacts.js';

// The real client, against a stand-in of the artifact service on this machine.
let server;
let client;
let folder;
beforeAll(async () => {
  server = await start();
  vi.stubEnv('ACTIONS_RESULTS_URL', `${server.url}/`);
  vi.stubEnv('ACTIONS_RUNTIME_TOKEN', runtimeToken());
  client = await artifactClient();
}, 600_000);
afterAll(async () => {
  vi.unstubAllEnvs();
  await server.close();
});
beforeEach(() => {
  vi.spyOn(console, 'log').mockReturnValue();
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  server.state.artifacts.length = 0;
  folder = mkdtempSync(join(tmpdir(), 'mcunet-artifacts-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const other = { ...project, manifest: 'apps/mcunet.json' };
const names = () => server.state.artifacts.map(({ name }) => name).sort();

function boardFolder(name, report) {
  const path = join(folder, name);
  mkdirSync(join(path, 'firmware'), { recursive: true });
  writeFileSync(join(path, 'report.json'), typeof report === 'string' ? report : formatFile('report', report));
  writeFileSync(join(path, 'firmware', 'firmware.elf'), 'ELF');
  return path;
}
const upload = (report, { whose = project, attempt = 1 } = {}) => {
  const path = boardFolder(`b${Math.random()}`, report);
  const files = { report: join(path, 'report.json'), firmware: [join(path, 'firmware', 'firmware.elf')] };
  return uploadBoard(client, 'pico', path, files, attempt, whose);
};
const download = async (whose = project) =>
  (await downloadReports(client, ['pico', 'nano33ble'], whose, folder)).get('pico');

const report = reportOf([boardReport('pico')]);

test('a downloaded report equals the uploaded one, and no copy stays on the disk', async () => {
  await upload(report);
  const before = readdirSync(folder);
  expect(await download()).toEqual([report]);
  expect(readdirSync(folder)).toEqual(before);
});

test('a board without an artifact has no report', async () => {
  expect(await download()).toEqual([]);
});

test('two projects of one repository keep their artifacts apart', async () => {
  const theirs = reportOf([boardReport('pico', { sram: 1 })], { project: other });
  await upload(report);
  await upload(theirs, { whose: other });
  expect(names()).toEqual(
    ['firmware', 'report'].flatMap((kind) => [artifactName(kind, 'pico', project), artifactName(kind, 'pico', other)]),
  );
  expect([await download(), await download(other)]).toEqual([[report], [theirs]]);
});

test('a second job for the same board fails in the same attempt, and replaces the first in a later one', async () => {
  await upload(report);
  await expect(upload(report)).rejects.toThrow(/already exists/);
  const later = reportOf([boardReport('pico')], { attempt: 2 });
  await upload(later, { attempt: 2 });
  expect(await download()).toEqual([later]);
});

test('an unusable report gives the reason', async () => {
  await upload('{ "version": 1 }');
  const [refused] = await download();
  expect(refused).toBeInstanceOf(McunetError);
  expect(refused.problem).toMatchObject({
    code: 'REPORT_UNREADABLE',
    status: 1,
    message: expect.stringContaining('missing'),
  });
});

test('an artifact whose listed size is beyond the limit is not downloaded', async () => {
  await upload(report);
  server.state.artifacts.find(({ name }) => name.includes('report')).size = String(5 * 2 ** 20);
  const before = server.state.log.length;
  const [refused] = await download();
  expect(refused.problem.message).toMatch(/its archive has 5242880 bytes/);
  expect(server.state.log.slice(before).filter((line) => line.includes('/blob/'))).toEqual([]);
});

test('an artifact that was changed in transit is refused', async () => {
  await upload(report);
  server.state.artifacts.find(({ name }) => name.includes('report')).digest = `sha256:${'0'.repeat(64)}`;
  const [refused] = await download();
  expect(refused.problem.message).toContain('its download is damaged');
});
