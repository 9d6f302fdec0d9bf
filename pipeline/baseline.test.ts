import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatFile } from '../schemas/format.js';
import type { Report } from '../schemas/types.js';
import { problemOfPromise } from '../tests/support/mistakes.js';
import { accuracyOf, boardReport, gateOf, project, reportOf } from '../tests/support/reports.js';
import { readBaseline } from './baseline.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mcunet-baseline-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const { manifest } = gateOf();
const read = (file: string | null) => readBaseline(folder, file, manifest);
async function written(report: Report): Promise<string> {
  await writeFile(join(folder, 'report.json'), formatFile('report', report));
  return 'report.json';
}

test('the figures of each board are those of the report, whatever its verdict', async () => {
  const other = { ...project, manifest: 'elsewhere/mcunet.json', sha256: 'e'.repeat(64) };
  const board = boardReport('pico', { sram: 1000, correct: 9, n: 10 }, { verdict: 'fail' });
  const baseline = await read(await written(reportOf([board], { commit: 'd'.repeat(40), project: other })));
  expect(baseline('pico')).toMatchObject({ sram: 1000, flash: 20_000, latency: 900, accuracy: { correct: 9, n: 10 } });
});

test('a board has no baseline without a file, if the file lacks the board, or if the board was not measured', async () => {
  expect((await read(null))('pico')).toBe('no baseline');
  const failed = boardReport('pico', {}, { error: { code: 'X', message: 'x' } });
  const baseline = await read(await written(reportOf([failed])));
  expect([baseline('pico'), baseline('nucleo_f412zg')]).toEqual([
    'not measured in the baseline',
    'the baseline lacks this board',
  ]);
});

test.each([
  ['that does not exist', 'nothing.json', 'REPORT_NOT_FOUND'],
  ['that is a folder', '.', 'FILE_UNREADABLE'],
  ['without an end', '/dev/zero', 'FILE_UNREADABLE'],
])('a baseline %s is an error of the input', async (_, file, code) => {
  expect(await problemOfPromise(read(file))).toMatchObject({ code, status: 2, place: { file } });
});

test('a baseline that is no report is an error of the input', async () => {
  await writeFile(join(folder, 'report.json'), '{ "version": 1 }');
  expect(await problemOfPromise(read('report.json'))).toMatchObject({ code: 'REPORT_INVALID', status: 2 });
});

test('a baseline of another project is an error of the input', async () => {
  const file = await written(reportOf([], { project: { ...project, name: 'other' } }));
  expect(await problemOfPromise(read(file))).toMatchObject({
    code: 'BASELINE_FOREIGN',
    status: 2,
    message: 'expected a baseline of the project "net", found one of "other"',
  });
});

test('a baseline of another kind of accuracy is an error of the input', async () => {
  const accuracy = { ...accuracyOf(9, 10), unit: 'auc' as const, correct: null };
  const board = boardReport('pico', {}, { metrics: { ...boardReport('pico').metrics, accuracy } });
  expect(await problemOfPromise(read(await written(reportOf([board]))))).toMatchObject({
    code: 'BASELINE_METRIC',
    status: 2,
    message: 'expected a baseline whose accuracy of pico is top1, as in the manifest, found auc',
  });
});
