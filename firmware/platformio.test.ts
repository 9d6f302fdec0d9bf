import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { McunetError } from '../errors/error.js';
import { boardIds, loadBoard } from './boards.js';
import { readElf } from './elf.js';
import { emulate } from './emulate.js';
import { readMap, readMemoryUsage } from './map.js';
import { measure, overflows } from './measure.js';
import { writeMinimalProject } from './minimal.js';
import { buildProject, projectEnvironments, type BuildOutcome } from './platformio.js';
import { absentTools, tools, compiler, emulator } from '../tests/support/firmware-tools.js';
import { needing } from '../tests/support/needs.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const platformio = tools.platformio!;

const library: Readonly<Record<string, string>> = {
  'library.json': '{ "name": "tiny", "version": "1.0.0", "build": { "libArchive": false } }\n',
  'src/tiny.h': `#pragma once
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif
#define TINY_ARENA_BYTES 300
#define TINY_ARENA(name) uint8_t name[TINY_ARENA_BYTES] __attribute__((aligned(16), section(".bss.tiny_arena")))
#define TINY_INPUTS 1
#define TINY_INPUT_0_BYTES 8
#define TINY_OUTPUTS 1
#define TINY_OUTPUT_0_BYTES 1
int8_t *tiny_input_0(void *arena);
void tiny_run(void *arena);
int8_t *tiny_output_0(void *arena);
#ifdef __cplusplus
}
#endif
`,
  'src/tiny.c': `#include "tiny.h"
static const int8_t weights[8] = {1, 2, 3, 4, -1, -2, -3, -4};
int8_t *tiny_input_0(void *arena) { return arena; }
int8_t *tiny_output_0(void *arena) { return (int8_t *)arena + 8; }
void tiny_run(void *arena) {
  const int8_t *in = arena;
  int sum = 0;
  for (int i = 0; i < 8; i++) sum += in[i] * weights[i];
  *tiny_output_0(arena) = (int8_t)sum;
}
`,
};

const application = `#include <tiny.h>
static uint8_t arena[TINY_ARENA_BYTES] __attribute__((aligned(16)));
volatile int8_t result;
volatile char rx_buffer[4096];
volatile int table[25] = {1, 2, 3};
int main(void) {
  rx_buffer[table[1]] = 1;
  tiny_run(arena);
  result = *tiny_output_0(arena);
  for (;;) {}
}
`;

/** A map has no flags of sections; they are guessed. */
const withoutFlags = (value: object): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'section' ? undefined : inner)));

needing(absentTools).describe('firmware builds', () => {
  let folder: string;
  let projects = 0;
  const platform = join(root, 'firmware/platform/mcunet_baremetal');
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mcunet-firmware-'));
    for (const [path, text] of Object.entries(library)) await put(join(folder, 'generated/tiny', path), text);
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function put(path: string, text: string) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  async function project(
    files: Readonly<Record<string, string>>,
    boards: readonly string[],
    settings = '',
  ): Promise<string> {
    const at = join(folder, `project-${projects++}`);
    const environments = boards.map((board) => `[env:${board}]\nboard = ${board}\n`).join('');
    await put(join(at, 'platformio.ini'), `[env]\nplatform = symlink://${platform}\n${settings}\n${environments}`);
    for (const [path, text] of Object.entries(files)) await put(join(at, path), text);
    return at;
  }
  const generated = () => join(folder, 'generated/tiny');
  const build = (at: string, environment: string, more: object = {}): Promise<BuildOutcome> =>
    buildProject({
      ...{ platformio, project: at, environment, libraries: [generated()] },
      buildFolder: join(at, 'made', environment),
      ...more,
    });
  const failure = async (promise: Promise<unknown>) => {
    const error: unknown = await promise.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(McunetError);
    return (error as McunetError).problem;
  };
  const measured = async (outcome: BuildOutcome, board: string, stackBytes = 0) => {
    const map = readMap(await readFile(outcome.map, 'latin1'), outcome.map);
    const image = outcome.kind === 'built' ? readElf(await readFile(outcome.elf), outcome.elf) : null;
    const network = {
      ...{ name: 'tiny', arenaBytes: 300 },
      library: { folder: generated(), run: 'tiny_run', definitions: new Set<string>(), weightBytes: 8 },
    };
    const { regions: boardRegions } = loadBoard(board);
    const common = { map, boardRegions, stackBytes, network, linkerUsage: outcome.memoryUsage };
    return {
      all: measure({ ...common, image }),
      byMap: measure({ ...common, image: null, linkerUsage: new Map() }),
    };
  };

  test('every board builds, and ELF, map and linker agree on every region to the byte', async () => {
    const at = await project({ 'src/main.c': application }, boardIds());
    for (const board of boardIds()) {
      const outcome = await build(at, board);
      expect(outcome.kind).toBe('built');
      const { all, byMap } = await measured(outcome, board);
      expect(outcome.memoryUsage.size).toBe(loadBoard(board).regions.length);
      const linker = Object.fromEntries(outcome.memoryUsage);
      expect(Object.fromEntries(all.regions.map(({ name, extent }) => [name, extent]))).toEqual(linker);
      expect(Object.fromEntries(byMap.regions.map(({ name, extent }) => [name, extent]))).toEqual(linker);
      expect(withoutFlags(byMap)).toEqual(withoutFlags(all));
      const regionsOf = ({ regions }: { regions: readonly { name: string; kind: string; size: number }[] }) =>
        regions.map(({ name, kind, size }) => ({ name, kind, size }));
      expect(regionsOf(all)).toEqual(regionsOf(loadBoard(board)));
    }
  });

  test('a build with nothing to do gives the same result', async () => {
    const at = await project({ 'src/main.c': application }, ['nano33ble']);
    const first = await build(at, 'nano33ble');
    const again = await build(at, 'nano33ble');
    expect(again).toMatchObject({ kind: 'built', map: first.map, objects: first.objects });
    expect((await measured(again, 'nano33ble')).all).toEqual((await measured(first, 'nano33ble')).all);
  });

  test('the share of the network, the largest objects of the application and the stack beyond the reserve are distinct', async () => {
    const at = await project({ 'src/main.c': application }, ['nucleo_f412zg']);
    const outcome = await build(at, 'nucleo_f412zg');
    const { all } = await measured(outcome, 'nucleo_f412zg', 1500);
    expect(all.application[0]).toEqual({ name: '.bss.rx_buffer', object: 'src/main.o', size: 4096, metric: 'sram' });
    expect(all.application.filter(({ name }) => name === '.data.table')).toMatchObject([
      { size: 100, metric: 'sram' },
      { size: 100, metric: 'flash' },
    ]);
    const size = all.regions.find(({ name }) => name === 'RAM')!.used;
    expect(all).toMatchObject({ stackReserve: 1024, stackBeyond: 476, sram: size + 476 });
    // The share holds weights and three functions, and no RAM: the arena belongs to the application.
    expect(all.share.sram).toBe(0);
    expect(all.share.flash).toBeGreaterThan(8 + 3 * 4);
    expect(all.share.flash).toBeLessThan(200);
  });

  test('the objects of the build run under the emulator', async () => {
    const at = await project({ 'src/main.c': application }, ['pico']);
    const { objects } = await build(at, 'pico');
    expect(objects).toHaveLength(1);
    const { outputs } = await emulate({
      board: loadBoard('pico'),
      library: { directory: generated(), objects },
      name: 'tiny',
      inputs: [Int8Array.from([1, 1, 1, 1, 1, 1, 1, 2])],
      tools: { compiler: compiler!.path, emulator: emulator!.path },
      workFolder: join(at, 'emulated'),
    });
    expect(outputs).toEqual([Int8Array.of(-4)]);
  });

  test('an application in C++ builds, its constructors included', async () => {
    const main =
      'struct Filter { int gain; Filter(); ~Filter(); };\nFilter::Filter() : gain(3) {}\nFilter::~Filter() { gain = 0; }\nFilter filter;\n';
    const at = await project({ 'src/main.cpp': main + application }, ['nucleo_h743zi']);
    const outcome = await build(at, 'nucleo_h743zi');
    const { all } = await measured(outcome, 'nucleo_h743zi');
    expect(outcome.kind).toBe('built');
    expect(all.regions.flatMap(({ sections }) => sections).map(({ name }) => name)).toContain('.init_array');
  });

  test.each([
    {
      memory: 'SRAM',
      board: 'nucleo_f401re',
      region: 'RAM',
      code: 'volatile char more[100000];\nchar get(int i) { return more[i]; }\n',
    },
    {
      memory: 'Flash',
      board: 'nucleo_f401re',
      region: 'FLASH',
      code: 'const char more[600000] = {1};\nchar get(int i) { return more[i]; }\n',
    },
    {
      memory: 'tightly coupled memory',
      board: 'nucleo_h743zi',
      region: 'DTCM',
      code: '__attribute__((section(".dtcm"))) volatile char more[140000];\nchar get(int i) { return more[i]; }\n',
    },
  ])('an overflow of $memory is an outcome, measured from the map', async ({ board, region, code }) => {
    const main = `char get(int);\n${application.replace('= 1;', '= get(table[2]);')}`;
    const at = await project({ 'src/main.c': main, 'src/more.c': code }, [board]);
    const outcome = await build(at, board);
    if (outcome.kind !== 'overflow') throw new Error('expected an overflow');
    const { all, byMap } = await measured(outcome, board);
    const { bytes } = outcome.overflows[0]!;
    expect(outcome.overflows).toEqual([{ region, bytes }]);
    expect(overflows(byMap)).toMatchObject([{ name: region, bytes }]);
    expect(withoutFlags(all)).toEqual(withoutFlags(byMap));
    expect(all.application[0]).toMatchObject({ object: 'src/more.o' });
  });

  test('the first compiler error of the application is shown with its place', async () => {
    const at = await project({ 'src/main.c': `#include <tiny.h>\nint main(void) {\n  return undeclared;\n}\n` }, [
      'pico',
    ]);
    const problem = await failure(build(at, 'pico'));
    expect(problem).toMatchObject({
      code: 'FIRMWARE_BUILD',
      status: 4,
      place: { file: 'src/main.c', line: 3, column: 10 },
    });
    expect(problem.message).toMatch("'undeclared' undeclared");
  });

  test.each([
    {
      what: 'a missing header',
      main: '#include <nowhere.h>\nint main(void) {}\n',
      message: 'nowhere.h: No such file or directory',
    },
    {
      what: 'an undefined function',
      main: 'int f(void);\nint main(void) { return f(); }\n',
      message: "undefined reference to `f'",
    },
  ])('$what is named', async ({ main, message }) => {
    const at = await project({ 'src/main.c': main }, ['pico']);
    expect(await failure(build(at, 'pico'))).toMatchObject({ status: 4, message: expect.stringContaining(message) });
  });

  test('a mistake in the project is an error of the input, not of the firmware', async () => {
    const at = await project({ 'src/main.c': application }, ['pico']);
    expect(await failure(build(at, 'pica'))).toMatchObject({ code: 'PLATFORMIO_ENVIRONMENT', status: 2 });
    expect(await failure(build(at, '../pico'))).toMatchObject({ code: 'PLATFORMIO_ENVIRONMENT', status: 2 });
    const other = await project({ 'src/main.c': application }, ['nucleo_nothing']);
    expect(await failure(build(other, 'nucleo_nothing'))).toMatchObject({ code: 'PLATFORMIO_BOARD', status: 2 });
    const script = await project({ 'src/main.c': application }, ['pico'], 'extra_scripts = absent.py');
    expect(await failure(build(script, 'pico'))).toMatchObject({ code: 'PLATFORMIO_SCRIPT', status: 2 });
    const none = join(folder, 'no-project');
    await mkdir(none);
    expect(await failure(build(none, 'pico'))).toMatchObject({ code: 'PLATFORMIO_PROJECT', status: 2 });
  });

  test("a project's cache of built files is neither read nor written", async () => {
    const at = await project({ 'src/main.c': application }, ['pico'], '[platformio]\nbuild_cache_dir = cache');
    expect((await build(at, 'pico')).kind).toBe('built');
    expect((await readdir(at)).sort()).toEqual(['made', 'platformio.ini', 'src']);
    expect(await readdir(join(at, 'made'))).toEqual(['pico', 'pico-libraries.py', 'pico.py']);
  });

  test('a pipe that a script puts in place of the map is refused without waiting', async () => {
    const script = `import os
Import("env")
def replace(target, source, env):
    path = env.subst("\${BUILD_DIR}/\${PROGNAME}.map")
    os.remove(path)
    os.mkfifo(path)
env.AddPostAction("$PROGPATH", replace)
`;
    const files = { 'src/main.c': application, 'pipe.py': script };
    const at = await project(files, ['pico'], 'extra_scripts = post:pipe.py');
    expect(await failure(build(at, 'pico'))).toMatchObject({
      code: 'FILE_UNREADABLE',
      message: expect.stringContaining('no regular file') as string,
    });
  });

  test('a missing compiler or PlatformIO is an error of the environment, with the command that installs it', async () => {
    const at = await project({ 'src/main.c': application }, ['pico']);
    const bare = join(folder, 'bare');
    await mkdir(bare);
    await symlink('/bin/sh', join(bare, 'sh'));
    const surrounding = { ...process.env, PATH: bare };
    expect(await failure(build(at, 'pico', { surrounding }))).toMatchObject({
      code: 'TOOL_MISSING',
      status: 3,
      next: [expect.stringContaining('gcc-arm-none-eabi'), expect.anything()],
    });
    const gone = { path: join(bare, 'pio'), version: '6.1.19' };
    expect(await failure(build(at, 'pico', { platformio: gone }))).toMatchObject({ code: 'TOOL_MISSING', status: 3 });
  });

  test('a build that takes too long is stopped, and the error says what it was waiting for', async () => {
    const sleep = 'import time\nwhile True:\n    time.sleep(60)\n';
    const at = await project(
      { 'src/main.c': application, 'sleep.py': sleep },
      ['pico'],
      'extra_scripts = pre:sleep.py',
    );
    expect(await failure(build(at, 'pico', { timeout: 2_000 }))).toMatchObject({ code: 'FIRMWARE_TIMEOUT', status: 3 });
  });

  test('parallel builds of several boards, each with its own network, do not affect each other', async () => {
    const at = await project({ 'src/main.c': application }, ['pico', 'nano33ble']);
    const other = join(folder, 'generated-again/tiny');
    await cp(generated(), other, { recursive: true });
    const first = await Promise.all([build(at, 'pico'), build(at, 'nano33ble', { libraries: [other] })]);
    expect(first.map(({ kind }) => kind)).toEqual(['built', 'built']);
    await build(at, 'nano33ble', { libraries: [other] });
    for (const { map, objects } of first) expect([map, ...objects].every((path) => existsSync(path))).toBe(true);
    const copy = join(folder, 'copy');
    await cp(at, copy, { recursive: true });
    expect((await build(copy, 'pico')).map).toBe(join(copy, 'made/pico/pico/firmware.map'));
  });

  test('environments are read with their boards', async () => {
    const at = await project({}, ['pico', 'nano33ble'], '');
    expect(await projectEnvironments({ platformio, project: at })).toEqual(
      new Map([
        ['pico', { board: 'pico', manifests: ['mcunet.json'], scripts: [], buildType: null }],
        ['nano33ble', { board: 'nano33ble', manifests: ['mcunet.json'], scripts: [], buildType: null }],
      ]),
    );
  });

  test('without a project the network gets a minimal firmware', async () => {
    const at = join(folder, 'minimal');
    const board = loadBoard('nucleo_f401re');
    const environment = await writeMinimalProject({ folder: at, shared: join(folder, 'shared'), board, name: 'tiny' });
    const outcome = await build(at, environment);
    const { all } = await measured(outcome, board.id);
    // The arena of 300 bytes aligned to 16, one byte of result, the reserve of 1,024 bytes and their alignment.
    expect(all.sram).toBe(304 + 1024);
    expect(existsSync(join(at, 'made', environment, environment, 'firmware.bin'))).toBe(true);
  });

  test("the linker's own table is read to the byte", () => {
    const table =
      '           FLASH:      605136 B       512 KB    115.42%\n            DTCM:          0 GB       128 KB      0.00%\n             RAM:          3 KB       128 KB      0.00%\n';
    expect(readMemoryUsage(table)).toEqual(
      new Map([
        ['FLASH', 605136],
        ['DTCM', 0],
        ['RAM', 3072],
      ]),
    );
  });
});
