import { mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sha256 } from '../../pipeline/hash.js';
import type { World } from '../../pipeline/world.js';
import { formatFile } from '../../schemas/format.js';
import { readReport } from '../../schemas/load.js';
import type { Report } from '../../schemas/types.js';
import { problemOfPromise } from '../../tests/support/mistakes.js';
import { boardReport, project, reportOf, usualManifest } from '../../tests/support/reports.js';
import { reportCommand } from './report.js';

let folder: string;
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'mcunet-report-')));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const text = JSON.stringify(usualManifest, null, 2);
const own = { ...project, sha256: sha256(text) };
beforeEach(() => writeFile(join(folder, 'mcunet.json'), text));

async function write(file: string, report: Partial<Report> & Pick<Report, 'boards'>): Promise<string> {
  await writeFile(join(folder, file), formatFile('report', reportOf(report.boards, { project: own, ...report })));
  return file;
}

interface Ran {
  readonly status: number;
  readonly out: string;
}

async function report(
  files: readonly string[],
  options: Partial<Parameters<typeof reportCommand>[2]> = {},
): Promise<Ran> {
  const printed: string[] = [];
  const print = (lines: readonly string[]): void => void printed.push(...lines);
  const world = { directory: folder, environment: {} } as Partial<World> as World;
  const json = (value: unknown): void => print([JSON.stringify(value)]);
  const terminal = { out: print, json, note: print, arguments: [] };
  const usual = { manifest: 'mcunet.json', board: [], search: 'auto', files } as const;
  const status = await reportCommand(world, terminal, { ...usual, ...options });
  return { status, out: printed.join('\n') };
}

const bothFiles = async (sram = 4096): Promise<readonly string[]> => [
  await write('pico.json', { boards: [boardReport('pico', { sram })] }),
  await write('f412.json', { boards: [boardReport('nucleo_f412zg')] }),
];

test('reports that hold pass, one byte over the budget of the manifest fails', async () => {
  expect((await report(await bothFiles())).status).toBe(0);
  const { status, out } = await report(await bothFiles(4097));
  expect([status, out]).toEqual([
    1,
    expect.stringMatching(/pico: SRAM 4,097 B is 1 B over its budget of 4,096 B \(mcunet\.json:\d+:\d+\)/),
  ]);
});

test("a report's own budget is ignored and not shown", async () => {
  for (const budget of [1_000_000_000, null]) {
    const board = boardReport('pico', { sram: 900_000 });
    const sram = { ...board.metrics.sram!, budget };
    const file = await write('lie.json', { boards: [{ ...board, metrics: { ...board.metrics, sram } }] });
    const { status, out } = await report([file], { board: ['pico'] });
    expect([status, out]).toEqual([1, expect.stringContaining('879 / 4.0 kB')]);
  }
});

test('without a manifest there is no verdict, and the message asks for --manifest', async () => {
  const files = await bothFiles();
  await rm(join(folder, 'mcunet.json'));
  expect(await problemOfPromise(report(files))).toMatchObject({
    code: 'MANIFEST_NOT_FOUND',
    status: 2,
    next: [expect.stringContaining('name it with --manifest')],
  });
});

describe('the boards that are expected', () => {
  test('are those of the manifest', async () => {
    const [pico] = await bothFiles();
    const { status, out } = await report([pico!]);
    expect([status, out]).toEqual([1, expect.stringContaining('expected a report of nucleo_f412zg, found none')]);
  });

  test('are those of --board where there are some', async () => {
    const [pico, other] = await bothFiles();
    expect((await report([pico!], { board: ['pico'] })).status).toBe(0);
    expect((await report([pico!, other!], { board: ['pico'] })).status).toBe(0);
    expect((await report([other!], { board: ['pico'] })).status).toBe(1);
  });

  test('have to be in the manifest', async () => {
    expect(await problemOfPromise(report(await bothFiles(), { board: ['nano33ble'] }))).toMatchObject({
      code: 'BOARD_NOT_IN_MANIFEST',
      status: 2,
    });
    const foreign = await write('foreign.json', { boards: [boardReport('Pico')] });
    expect(await problemOfPromise(report([...(await bothFiles()), foreign]))).toMatchObject({
      code: 'BOARD_NOT_IN_MANIFEST',
      status: 2,
    });
  });
});

test('a report of another project is refused, also where only its manifest differs', async () => {
  for (const other of [{ manifest: 'b/mcunet.json' }, { name: 'other' }, { sha256: 'f'.repeat(64) }]) {
    const [, second] = await bothFiles();
    const file = await write('pico.json', { boards: [boardReport('pico')], project: { ...own, ...other } });
    const { status, out } = await report([file, second!]);
    expect([status, out]).toEqual([1, expect.stringMatching(/pico: expected a report for .*, found one for/)]);
  }
  const file = await write('x.json', { boards: [boardReport('x')], project: { ...own, name: 'other' } });
  expect(await problemOfPromise(report([file]))).toMatchObject({ code: 'REPORT_FOREIGN', status: 1 });
});

test('reports of different commits are not merged', async () => {
  const files = await bothFiles();
  await write('f412.json', { boards: [boardReport('nucleo_f412zg')], commit: 'd'.repeat(40) });
  expect((await report(files)).status).toBe(1);
});

test('two reports of one board are refused', async () => {
  const [pico, other] = await bothFiles();
  const { status, out } = await report([pico!, other!, pico!]);
  expect([status, out]).toEqual([1, expect.stringContaining('expected one report of pico, found several')]);
});

test('a missing file and a file that is no report are errors of the input', async () => {
  expect(await problemOfPromise(report(['nothing.json']))).toMatchObject({ code: 'REPORT_NOT_FOUND', status: 2 });
  expect(await problemOfPromise(report(['mcunet.json']))).toMatchObject({ code: 'REPORT_INVALID', status: 2 });
});

test('an increase is judged against --baseline', async () => {
  const changed = JSON.stringify({
    ...usualManifest,
    boards: { pico: { budgets: { sram: { maxIncrease: '10 %' } } } },
  });
  await writeFile(join(folder, 'mcunet.json'), changed);
  const files = [
    await write('pico.json', {
      boards: [boardReport('pico', { sram: 1101 })],
      project: { ...own, sha256: sha256(changed) },
    }),
  ];
  const baseline = await write('before.json', { boards: [boardReport('pico', { sram: 1000 })] });
  const alone = await report(files);
  expect([alone.status, alone.out]).toEqual([0, expect.stringContaining('n/a (no baseline)')]);
  const { status, out } = await report(files, { baseline });
  expect([status, out]).toEqual([
    1,
    expect.stringContaining('is 1 B over 1,100 B: its baseline of 1,000 B may grow by 10 %'),
  ]);
});

test('--out writes the judgement of the gate as a report, --json prints it', async () => {
  const { out } = await report(await bothFiles(5000), { out: 'merged.json', json: true });
  const merged = readReport(await readFile(join(folder, 'merged.json'), 'utf8'), 'merged.json');
  expect(JSON.parse(out)).toEqual(merged);
  expect(merged).toMatchObject({ verdict: 'fail', project: own });
  expect(merged.boards[0]).toMatchObject({
    verdict: 'fail',
    metrics: { sram: { value: 5000, budget: 4096, baseline: null } },
  });
});
