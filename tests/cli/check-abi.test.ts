import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { absentTools, tools, compiler, emulator } from '../support/firmware-tools.js';
import { needing } from '../support/needs.js';
import { mcunet, type Ended } from './caller.js';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const environment = { ...process.env, MCUNET_PIO: tools.platformio?.path };

let temporary: string;
beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'mcunet-abi-'));
});
afterAll(() => rm(temporary, { recursive: true, force: true }));

interface Settings {
  /** Lines of the environment in platformio.ini. */
  readonly lines: readonly string[];
  /** Body of a script that PlatformIO runs before the platform's. The linker gets its flags there. */
  readonly script: string;
  /** C of the application, in addition to the code that runs the network. */
  readonly source?: string;
}

/** Runs `mcunet check` in a project that builds the example network with its own settings. */
async function check(name: string, settings: Settings, variables: NodeJS.ProcessEnv = environment): Promise<Ended> {
  const project = join(temporary, name);
  await mkdir(join(project, 'src'), { recursive: true });
  await copyFile(join(root, 'fixtures/bring-your-own/model.tflite'), join(project, 'model.tflite'));
  const manifest = {
    version: 1,
    name: 'shapes',
    network: { model: 'model.tflite' },
    platformio: { project: '.' },
    boards: { nucleo_f412zg: {} },
  };
  const application = `#include <shapes.h>
static uint8_t arena[SHAPES_ARENA_BYTES] __attribute__((aligned(16)));
int main(void) { shapes_run(arena); return shapes_output_0(arena)[0]; }
${settings.source ?? ''}`;
  const configuration = [
    '[env:f4]',
    `platform = symlink://${join(root, 'firmware/platform/mcunet_baremetal')}`,
    ...['board = nucleo_f412zg', 'extra_scripts = pre:settings.py', ...settings.lines, ''],
  ];
  await writeFile(join(project, 'mcunet.json'), JSON.stringify(manifest));
  await writeFile(join(project, 'src/main.c'), application);
  await writeFile(join(project, 'settings.py'), `Import("env")\n${settings.script}\n`);
  await writeFile(join(project, 'platformio.ini'), configuration.join('\n'));
  return mcunet(project, ['check', '--quiet'], variables);
}

const floatAbi = (name: string, more: string): Settings => ({
  lines: ['build_unflags = -mfloat-abi=hard', `build_flags = -mfloat-abi=${name} ${more}`],
  script: `env.Append(LINKFLAGS=["-mfloat-abi=${name}"${more === '-flto' ? ', "-flto"' : ''}])`,
});

const ran = expect.stringMatching("3 samples ran in the emulator with the evaluator's bits") as string;

needing(absentTools).describe('a build', () => {
  test.each([
    ['softfp', '-fno-short-enums'],
    ['soft', '-Os'],
    ['hard', '-flto'],
  ])('with -mfloat-abi=%s %s is emulated as it was built', async (abi, more) => {
    const { status, stdout } = await check(abi, floatAbi(abi, more));
    expect([status, stdout]).toEqual([0, ran]);
  });

  test('whose objects need functions of the application passes on predictions, and names the missing functions', async () => {
    const { status, stdout } = await check('instrumented', {
      lines: ['build_flags = -finstrument-functions'],
      script: '',
      source: ['enter', 'exit']
        .map((name) => `__attribute__((no_instrument_function)) void __cyg_profile_func_${name}(void) {}\n`)
        .join(''),
    });
    expect([status, stdout]).toEqual([
      0,
      expect.stringMatching(
        /nucleo_f412zg: not emulated \(the objects need __cyg_profile_func_\w+, which [^)]+\): instructions and stack are predictions/,
      ),
    ]);
  });

  test('by a compiler that only PlatformIO has passes on predictions', async () => {
    const bin = join(temporary, 'bin');
    await mkdir(bin);
    for (const program of ['sh', 'env', 'uname']) await symlink(join('/bin', program), join(bin, program));
    await symlink(emulator!.path, join(bin, 'qemu-system-arm'));
    const script = `env.PrependENVPath("PATH", "${dirname(compiler!.path)}")`;
    const { status, stdout } = await check('own', { lines: [], script }, { ...environment, PATH: bin });
    expect([status, stdout]).toEqual([
      0,
      expect.stringContaining(
        'nucleo_f412zg: not emulated (no arm-none-eabi-gcc on PATH): instructions and stack are predictions',
      ),
    ]);
  });
});
