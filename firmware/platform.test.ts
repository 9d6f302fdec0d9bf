import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { absentPrograms, needing } from '../tests/support/needs.js';
import type { BoardFile } from '../schemas/types.js';
import { boardIds, loadBoard } from './boards.js';
import { readMap, type LinkMap } from './map.js';
import { readProjectBoard } from './project-board.js';

// The output of boards.py for a board file is read by our reader of PlatformIO's boards and by GNU's linker.

const platform = join(dirname(fileURLToPath(import.meta.url)), 'platform/mcunet_baremetal');
const python = 'python3';
const compiler = 'arm-none-eabi-gcc';

interface Made {
  readonly build: { readonly linker_script: string };
  readonly upload: Readonly<Record<string, number>>;
}

const made = (board: BoardFile): Made => {
  const ask = `import json, runpy, sys; made = runpy.run_path(sys.argv[1])["platformio_board"]; print(json.dumps(made(json.load(sys.stdin))))`;
  const given = { input: JSON.stringify(board), encoding: 'utf8' } as const;
  return JSON.parse(execFileSync(python, ['-B', '-c', ask, join(platform, 'boards.py')], given)) as Made;
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mcunet-platform-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/**
 * Links a program with start-up code, and a variable in a region that the section names, by a board's generated script.
 */
function link(board: BoardFile, source = ''): { readonly map: LinkMap; readonly stderr: string } {
  const [script, program, map] = ['board.ld', 'main.c', 'out.map'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(script, made(board).build.linker_script);
  writeFileSync(program, `${source}\nint data = 1; int main(void) { for (;;) data++; }\n`);
  const options = [
    '-nostartfiles',
    '--specs=nano.specs',
    '-T',
    script,
    '-L',
    join(platform, 'ldscripts'),
    `-Wl,-Map=${map}`,
  ];
  const { stderr } = spawnSync(
    compiler,
    [...board.flags, ...options, '-o', join(folder, 'out.elf'), program, join(platform, 'startup/startup.c')],
    { encoding: 'utf8' },
  );
  return { map: readMap(readFileSync(map, 'latin1'), map), stderr };
}

const sectionOf = ({ sections }: LinkMap, name: string) => sections.find((section) => section.name === name);

needing(absentPrograms(python)).test.each(boardIds())("PlatformIO's board of %s agrees with the board file", (id) => {
  const { core, clock, flags, name, regions } = loadBoard(id);
  const board = made(loadBoard(id));
  expect(readProjectBoard(id, JSON.stringify(board), 'made')).toMatchObject({ core, clock, flags, name });
  expect(board.upload['maximum_size']).toBe(regions.find((region) => region.kind === 'flash')!.size);
});

needing(absentPrograms(python, compiler)).describe('the linker script', () => {
  test.each(boardIds())('of %s has the regions of the board file, and the image runs from them', (id) => {
    const board = loadBoard(id);
    const { map, stderr } = link(board);
    expect(stderr).not.toContain('error');
    expect(map.regions.map(({ name, origin, length }) => ({ name, origin, size: length }))).toEqual(
      board.regions.map(({ name, origin, size }) => ({ name, origin: Number(origin), size })),
    );
    const [flash, sram] = ['flash', 'sram'].map((kind) =>
      Number(board.regions.find((one) => one.kind === kind)!.origin),
    );
    expect(sectionOf(map, '.isr_vector')!.address).toBe(flash! + (board.bootBytes ?? 0));
    expect(sectionOf(map, '.data')).toMatchObject({ address: sram });
    expect(map.assignments.get('_stack_size')).toBe(board.stack);
  });

  test('puts a variable into the region that its section names', () => {
    const source = '__attribute__((section(".dtcm.fast"))) int fast; int use(void) { return fast; }';
    expect(sectionOf(link(loadBoard('nucleo_h743zi'), source).map, '.dtcm')).toMatchObject({
      address: 0x20000000,
      size: 4,
    });
  });

  test('handles a board with other names of regions', () => {
    const names = { FLASH: 'ROM1', RAM: 'SRAM1' } as Readonly<Record<string, string>>;
    const board = loadBoard('nucleo_f401re');
    const regions = board.regions.map((region) => ({ ...region, name: names[region.name]! }));
    const { map, stderr } = link({ ...board, stack: 4096, regions });
    expect(stderr).not.toContain('error');
    expect(map.regions.map(({ name }) => name)).toEqual(['ROM1', 'SRAM1']);
    expect(sectionOf(map, '._user_heap_stack')).toMatchObject({ size: 4096 });
  });
});
