import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readReport } from '../../schemas/load.js';
import { elfRows } from '../support/binutils.js';
import { mcunet } from '../cli/caller.js';
import { absentTools, tools } from '../support/firmware-tools.js';
import { needing } from '../support/needs.js';

// A shape is a folder: an application that a real build makes, measures and judges. README.md there lists the keys.
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const folder = join(root, 'fixtures', 'firmware-shapes');
const shapes = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'shape.json')));

interface Shape {
  readonly arena?: 'found' | 'added';
  readonly status?: number;
  readonly note?: string;
  readonly board?: string;
  readonly settings?: readonly string[];
}

needing(absentTools).describe('firmware', () => {
  let temporary: string;
  beforeAll(async () => {
    temporary = await mkdtemp(join(tmpdir(), 'mcunet-shapes-'));
  });
  afterAll(() => rm(temporary, { recursive: true }));

  const read = (name: string): Shape => JSON.parse(readFileSync(join(folder, name, 'shape.json'), 'utf8')) as Shape;

  async function newProject(name: string, { board = 'nucleo_f412zg', settings = [] }: Shape): Promise<string> {
    const project = join(temporary, name);
    const source = existsSync(join(folder, name, 'main.c')) ? 'main.c' : 'main.cpp';
    await mkdir(join(project, 'src'), { recursive: true });
    await copyFile(join(folder, name, source), join(project, 'src', source));
    await copyFile(join(root, 'fixtures/bring-your-own/model.tflite'), join(project, 'model.tflite'));
    const platform = `platform = symlink://${join(root, 'firmware/platform/mcunet_baremetal')}`;
    const lines = [`[env:${board}]`, platform, `board = ${board}`, ...settings];
    await writeFile(join(project, 'platformio.ini'), `${lines.join('\n')}\n`);
    return project;
  }

  /**
   * Runs `mcunet check` with a budget for SRAM. The input arrives as a whole, which makes the arena larger than
   * everything else.
   */
  async function check(project: string, { board = 'nucleo_f412zg' }: Shape, sram: number | null) {
    const manifest = {
      ...{ version: 1, name: 'wake', network: { model: 'model.tflite' }, input: { height: 96, width: 96 } },
      ...{ platformio: { project: '.' }, boards: { [board]: sram === null ? {} : { budgets: { sram } } } },
    };
    await writeFile(join(project, 'mcunet.json'), JSON.stringify(manifest));
    const environment = { ...process.env, MCUNET_PIO: tools.platformio!.path };
    const ended = await mcunet(project, ['check', '--quiet'], environment);
    const file = join(project, '.mcunet', 'report.json');
    return { ...ended, report: readReport(await readFile(file, 'utf8'), file).boards[0]! };
  }

  /** Bytes of the image in RAM, for any purpose. */
  const bytesInRam = (project: string, board: string): number =>
    elfRows(join(project, '.mcunet/boards', board, 'firmware/firmware.elf'))
      .filter(({ address }) => address >= 0x2000_0000)
      .reduce((sum, { size }) => sum + size, 0);

  const judged = shapes.filter((name) => read(name).status === undefined);
  test.each(judged)('%s: the arena counts, so one byte less than the arena is over budget', async (name) => {
    const shape = read(name);
    const project = await newProject(name, shape);
    const free = await check(project, shape, null);
    expect(free.status, free.stdout).toBe(0);
    const { arenaBytes } = free.report.network!;
    const added = shape.arena === 'added' ? arenaBytes : 0;
    // Section sizes leave out only the alignment gaps between sections.
    const gaps = free.report.metrics.sram!.value! - bytesInRam(project, free.report.board) - added;
    expect(gaps).toBeGreaterThanOrEqual(0);
    expect(gaps).toBeLessThan(32);
    expect(/is the arena of "wake": its [\d,]+ B are added to SRAM/.test(free.stdout)).toBe(added > 0);

    const tight = await check(project, shape, arenaBytes - 1);
    expect(tight.status, tight.stdout).toBe(1);
    expect(tight.stdout).toMatch(new RegExp(shape.note ?? 'over its budget'));
    expect(tight.stdout).toMatch(/application [\d,]+ B · network [\d,]+ B \(arena [\d,]+ B/);
  });

  const refused = shapes.filter((name) => read(name).status !== undefined);
  test.each(refused)('%s is not judged', async (name) => {
    const shape = read(name);
    const { status, stdout } = await check(await newProject(name, shape), shape, 1024 * 1024);
    expect([status, stdout]).toEqual([shape.status, expect.stringMatching(new RegExp(shape.note!))]);
  });
});
