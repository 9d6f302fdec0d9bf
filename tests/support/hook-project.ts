import { execa } from 'execa';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { coreFolder } from '../../firmware/core-folder.js';
import type { Program } from '../../firmware/tools.js';
import { tools } from './firmware-tools.js';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const platformio: Program = tools.platformio!;

/** The smallest application of a network that is called `wake`. */
export const application = `#include <wake.h>
static uint8_t arena[WAKE_ARENA_BYTES] __attribute__((aligned(16)));
int main(void) { for (;;) wake_run(arena); }
`;

export interface HookProject {
  /** Sections of platformio.ini; `[env]` has platform and library already. */
  readonly settings: string;
  /** The manifest's boards. */
  readonly boards: object;
  /** Further files by their path; those of `src/` replace the smallest application. */
  readonly files?: Readonly<Record<string, string>>;
}

/** A project with the hook and a model that was brought along: nothing is searched, so that builds are quick. */
export async function writeHookProject(folder: string, { settings, boards, files = {} }: HookProject): Promise<string> {
  await mkdir(folder, { recursive: true });
  await cp(join(root, 'fixtures/bring-your-own/model.tflite'), join(folder, 'model.tflite'));
  const manifest = {
    version: 1,
    name: 'wake',
    network: { model: 'model.tflite' },
    platformio: { project: '.' },
    boards,
  };
  const shared = `[env]\nplatform = symlink://${root}/firmware/platform/mcunet_baremetal\nlib_deps = symlink://${root}\n`;
  const all = {
    'platformio.ini': `${shared}${settings}`,
    'mcunet.json': JSON.stringify(manifest, null, 2),
    ...(Object.keys(files).some((path) => path.startsWith('src/')) ? {} : { 'src/main.c': application }),
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

export interface Printed {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs PlatformIO in a folder, as a user would, with this Node first on PATH. */
export const pio = (
  folder: string,
  parameters: readonly string[],
  variables: Readonly<Record<string, string>> = {},
  program = platformio.path,
): Promise<Printed> => run(program, folder, parameters, variables);

/** Runs `mcunet check` in a folder, from the bundle. */
export const check = (folder: string, parameters: readonly string[]): Promise<Printed> =>
  run(process.execPath, folder, [join(root, 'dist', 'cli.js'), 'check', ...parameters], {
    MCUNET_PIO: platformio.path,
  });

async function run(
  program: string,
  folder: string,
  parameters: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<Printed> {
  const { exitCode, stdout, stderr } = await execa(program, parameters, {
    cwd: folder,
    reject: false,
    env: {
      PLATFORMIO_CORE_DIR: coreFolder(platformio, process.env) ?? '',
      PLATFORMIO_NO_ANSI: 'true',
      PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
      ...variables,
    },
  });
  return { status: exitCode ?? -1, stdout, stderr };
}
