import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { coreFolder, prepareCore } from '../../firmware/core-folder.js';
import {
  builtByCheck,
  builtByPio,
  check,
  copyProject,
  manifestOf,
  offlinePlatform,
  pio,
  platformio,
  root,
  rowOf,
  withHook,
  writeProject,
} from '../../tests/support/platformio-project.js';
import { absentTools } from '../../tests/support/firmware-tools.js';
import { needing } from '../../tests/support/needs.js';

/** Of ours, one for each case of a project: a manifest has a board once. */
const boards = ['nucleo_f412zg', 'nucleo_f746zg', 'nano33ble', 'nucleo_f401re', 'nucleo_h743zi', 'pico'] as const;

const header = `#include <wake.h>
static uint8_t arena[WAKE_ARENA_BYTES] __attribute__((aligned(16)));
`;
const loop = 'int main(void) { for (;;) wake_run(arena); }\n';
const declared = `static unsigned char arena[2048] __attribute__((aligned(16)));
void wake_run(void *);
${loop}`;
const indirect = {
  'lib/vision/vision.h': 'void see(void);\n',
  'lib/vision/vision.c': `${header}#include "vision.h"\nvoid see(void) { wake_run(arena); }\n`,
  'src/main.c': '#include <vision.h>\nint main(void) { for (;;) see(); }\n',
};

interface Case {
  /** Lines of the environment. */
  readonly lines: string;
  readonly environment?: string;
  readonly budgets?: object;
}

/** A project with an environment for each case, each of another board; the board's environment is named where the case names it. */
function projectOf(cases: readonly Case[], common: string, before = ''): { ini: string; manifest: string } {
  const sections = cases.map(
    ({ lines, environment }, at) => `[env:${environment ?? boards[at]}]\nboard = ${boards[at]}\n${lines}\n`,
  );
  const entries = cases.map(({ environment, budgets = {} }, at) => [boards[at], { environment, budgets }]);
  return {
    ini: `${before}\n[env]\n${offlinePlatform}\n${common}\n\n${sections.join('\n')}`,
    manifest: manifestOf('wake', Object.fromEntries(entries)),
  };
}

needing(absentTools).describe('one manifest has one verdict', () => {
  let temporary: string;
  beforeAll(async () => {
    await prepareCore(platformio, coreFolder(platformio, process.env), process.env);
    temporary = await mkdtemp(join(tmpdir(), 'mcunet-verdict-'));
  });
  afterAll(() => rm(temporary, { recursive: true, force: true }));

  /** Builds a project both ways and compares bytes and verdicts of every environment. */
  async function expectOneVerdict(project: string, cases: readonly Case[], buildFolder = join(project, '.pio/build')) {
    const [hook, ours] = [await pio(project), await check(project)];
    for (const [at, { environment }] of cases.entries()) {
      const board = boards[at]!;
      const row = rowOf(hook.output, board);
      expect(row, hook.output).toBeDefined();
      expect(rowOf(ours.stdout, board), ours.stdout).toBe(row);
      const [byPio, byCheck] = [
        await builtByPio(buildFolder, environment ?? board),
        await builtByCheck(project, board),
      ];
      expect(byCheck.equals(byPio), `${board}: ${byCheck.length} and ${byPio.length} bytes`).toBe(true);
    }
    return { hook, ours };
  }

  const finders = ['chain', 'chain+', 'deep', 'deep+', 'off'].map((mode) => `lib_ldf_mode = ${mode}`);

  test.each([
    { use: 'includes its header', name: 'header', files: { 'src/main.c': header + loop }, more: '' },
    { use: 'only declares its function', name: 'declared', files: { 'src/main.c': declared }, more: '' },
    { use: 'has a library that uses it', name: 'library', files: indirect, more: '\n  vision' },
  ])('with every mode of the library finder, where the application $use', async ({ name, files, more }) => {
    // With the library finder off, a project must list its own libraries.
    const cases = finders.map((lines) => ({ lines }));
    const { ini, manifest } = projectOf(cases, withHook.replace('= ', '=\n  ') + more);
    const settings = { 'platformio.ini': ini, 'mcunet.json': manifest };
    const project = await writeProject(join(temporary, name), { ...settings, ...files });
    const { hook, ours } = await expectOneVerdict(project, cases);
    expect([hook.status, ours.status]).toEqual([0, 0]);

    // Without the hook the command line links the same firmware.
    const without = `${project}-without`;
    await copyProject(project, without);
    await writeFile(join(without, 'platformio.ini'), ini.replace(`  symlink://${root}\n`, ''));
    expect(await check(without)).toMatchObject({ status: 0 });
    for (const board of boards.slice(0, cases.length))
      expect((await builtByCheck(without, board)).equals(await builtByCheck(project, board)), board).toBe(true);
  });

  test('with custom folders, languages and settings of the project, and an exceeded budget', async () => {
    const cases: readonly Case[] = [
      { environment: 'release', lines: 'extends = more', budgets: { sram: '1 kB' } },
      { environment: 'cpp', lines: 'build_src_filter = -<*> +<main.cpp>', budgets: { sram: '64 kB' } },
      { environment: 'objects', lines: 'lib_archive = no', budgets: { flash: '64 kB' } },
      { environment: 'archive', lines: 'lib_archive = yes\nlib_compat_mode = strict' },
      { lines: 'extra_scripts = pre:scripts/before.py, post:scripts/after.py' },
    ];
    const before = `[platformio]
src_dir = firmware/source
include_dir = firmware/headers
workspace_dir = .work space
build_dir = out/build
libdeps_dir = deps
default_envs = release, cpp, objects, archive, nucleo_h743zi

[more]
build_flags = -DGAIN=3
build_unflags = -O2
build_src_flags = -Os
`;
    const { ini, manifest } = projectOf(cases, `build_src_filter = -<*> +<main.c>\n${withHook}`, before);
    const other = `\n[env:another]\nboard = ${boards[0]}\n`;
    const script = 'from SCons.Script import DefaultEnvironment\nDefaultEnvironment().Append';
    const project = await writeProject(join(temporary, 'Gerät mit Kamera 相机'), {
      'platformio.ini': ini + other,
      'mcunet.json': manifest,
      'firmware/headers/gain.h': '#ifndef GAIN\n#define GAIN 1\n#endif\n',
      'firmware/source/main.c': `#include <gain.h>\n${header}volatile int gain = GAIN;\n${loop}`,
      'firmware/source/main.cpp': `#include <gain.h>\n${header}struct Gain { int value; Gain(); };\nGain::Gain() : value(GAIN) {}\nGain gain;\n${loop}`,
      // A library of the project changes the flags of all files that are compiled after its script.
      'lib/aaa/library.json': '{ "name": "aaa", "version": "1.0.0", "build": { "extraScript": "flags.py" } }',
      'lib/aaa/flags.py': `${script}(CCFLAGS=["-fno-inline"])\n`,
      'lib/zzz/library.json': '{ "name": "zzz", "version": "1.0.0", "build": { "extraScript": "flags.py" } }',
      'lib/zzz/flags.py': `${script}(CCFLAGS=["-fno-jump-tables"])\n`,
      'scripts/before.py': `${script}(CPPDEFINES=[("GAIN", 7)])\n`,
      'scripts/after.py': `${script}(CPPDEFINES=["LATE"])\n`,
    });
    const { hook, ours } = await expectOneVerdict(project, cases, join(project, 'out/build'));
    expect([hook.status, ours.status]).toEqual([1, 1]);
    expect(rowOf(ours.stdout, boards[0])).toMatch(/FAIL$/);
  });

  test('with a project below the manifest, in a path that is not plain ASCII', async () => {
    const folder = join(temporary, 'Übung');
    const { ini, manifest } = projectOf([{ lines: 'custom_mcunet_manifest = ../mcunet.json' }], withHook);
    const named = { ...(JSON.parse(manifest) as object), platformio: { project: 'firmware' } };
    await writeProject(folder, {
      'mcunet.json': JSON.stringify(named),
      'firmware/platformio.ini': ini,
      'firmware/src/main.c': header + loop,
    });
    const hook = await pio(join(folder, 'firmware'));
    const ours = await check(folder);
    expect([hook.status, ours.status], `${hook.output}${ours.stdout}`).toEqual([0, 0]);
    expect(rowOf(hook.output, boards[0])).toBe(rowOf(ours.stdout, boards[0]));
    const byPio = await builtByPio(join(folder, 'firmware/.pio/build'), boards[0]);
    expect((await builtByCheck(folder, boards[0])).equals(byPio)).toBe(true);

    // Without the key the command line would build another firmware, so the hook refuses to judge this one.
    await writeFile(join(folder, 'mcunet.json'), manifest);
    const refused = await pio(join(folder, 'firmware'));
    expect([refused.status, refused.output]).toEqual([
      1,
      expect.stringMatching(/expected a manifest of the project .*firmware, found one of no project/),
    ]);
  });

  test('an error, if two environments have the board and the manifest names neither', async () => {
    const { ini, manifest } = projectOf([{ lines: '' }], withHook);
    const project = await writeProject(join(temporary, 'ambiguous'), {
      'platformio.ini': `${ini}\n[env:another]\nboard = ${boards[0]}\n`,
      'mcunet.json': manifest,
      'src/main.c': header + loop,
    });
    const [hook, ours] = [await pio(project), await check(project)];
    const message = /several environments of platformio.ini have the board nucleo_f412zg: nucleo_f412zg, another/;
    expect([hook.status, hook.output]).toEqual([1, expect.stringMatching(message)]);
    expect([ours.status, ours.stdout]).toEqual([2, expect.stringMatching(message)]);
  });

  test('with "platformio": null the minimal firmware is judged, and the hook says that it judges nothing', async () => {
    const { ini, manifest } = projectOf([{ lines: '' }], withHook);
    const project = await writeProject(join(temporary, 'null'), {
      'platformio.ini': ini,
      'mcunet.json': JSON.stringify({ ...(JSON.parse(manifest) as object), platformio: null }),
      'src/main.c': `${header}volatile char frame[50000];\nint main(void) { for (;;) frame[arena[0]] = 1, wake_run(arena); }\n`,
    });
    const [hook, ours] = [await pio(project), await check(project)];
    expect([hook.status, hook.output]).toEqual([
      0,
      expect.stringContaining('mcunet: not judged: mcunet.json has "platformio": null'),
    ]);
    expect(rowOf(hook.output, boards[0])).toBeUndefined();
    expect([ours.status, rowOf(ours.stdout, boards[0])]).toEqual([0, expect.stringMatching(/ 1\.4 \/ 256 kB/)]);
  });

  test('a project without an environment for the board is an error that names both ways out', async () => {
    const project = await writeProject(join(temporary, 'missing'), {
      'platformio.ini': `[env:host]\n${offlinePlatform}\nboard = pico\n`,
      'mcunet.json': manifestOf('wake', { nano33ble: {} }),
      'src/main.c': header + loop,
    });
    const { status, stdout } = await check(project);
    expect(status).toBe(2);
    for (const text of [
      'no environment of platformio.ini has the board nano33ble',
      '"environment"',
      '"platformio": null',
    ])
      expect(stdout).toContain(text);
  });
});
