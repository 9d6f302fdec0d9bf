import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadBoard } from '../../firmware/boards.js';
import type { BoardFile, Report } from '../../schemas/types.js';
import { absentTools } from '../support/firmware-tools.js';
import { needing } from '../support/needs.js';
import { check, manifestOf, offlinePlatform, writeProject } from '../support/platformio-project.js';

/** A board that only its own file describes. Its memory has other addresses and names than any known board. */
const board: BoardFile = {
  version: 1,
  id: 'anemone',
  name: 'ACME Anemone',
  core: 'cortex-m33',
  flags: ['-mcpu=cortex-m33', '-mthumb', '-mfpu=fpv5-sp-d16', '-mfloat-abi=hard'],
  clock: 160_000_000,
  cyclesPerInstruction: loadBoard('mps2_an505').cyclesPerInstruction,
  stack: 2048,
  regions: [
    { name: 'BANK1', kind: 'flash', origin: '0x0C000000', size: 256 * 1024 },
    { name: 'SRAM1', kind: 'sram', origin: '0x30000000', size: 64 * 1024 },
    { name: 'BACKUP', kind: 'backup', origin: '0x40036400', size: 2048 },
  ],
  emulator: 'mps2-an505',
};

const application = `#include <wake.h>
static WAKE_ARENA(arena);
__attribute__((section(".backup.boots"))) int boots;
int main(void) { for (;;) { boots++; wake_run(arena); } }
`;

needing(absentTools).describe('a board that only its own file describes', () => {
  let folder: string;
  let ended: Awaited<ReturnType<typeof check>>;
  let report: Report;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mcunet-own-board-'));
    await writeProject(folder, {
      'mcunet.json': manifestOf('wake', { anemone: { budgets: { sram: '32kB' } } }),
      'platformio.ini': `[env:anemone]\n${offlinePlatform}\nboard = anemone\n`,
      'boards/anemone.json': JSON.stringify(board),
      'src/main.c': application,
    });
    ended = await check(folder);
    report = JSON.parse(await readFile(join(folder, '.mcunet/report.json'), 'utf8')) as Report;
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('is built without a network and judged', () => {
    expect([ended.status, ended.stderr]).toEqual([0, '']);
    expect(ended.stdout).toContain('ran in the emulator');
  });

  test('has the regions of the file, with the bytes of the program', () => {
    const regions = report.boards[0]!.regions;
    expect(regions.map(({ name, kind, size }) => ({ name, kind, size }))).toEqual(
      board.regions.map(({ name, kind, size }) => ({ name, kind, size })),
    );
    expect(regions[2]!.used).toBe(4);
    expect(report.boards[0]!.metrics.sram!.value).toBeGreaterThan(board.stack);
  });
});
