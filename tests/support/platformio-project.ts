import { execa } from 'execa';
import { copyFile, cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { coreFolder } from '../../firmware/core-folder.js';
import type { Program } from '../../firmware/tools.js';
import { mcunet, type Ended } from '../cli/caller.js';
import { tools } from './firmware-tools.js';

// PlatformIO projects for tests, built by PlatformIO itself and by the command line.

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** Only for tests that declare PlatformIO as needed. */
export const platformio: Program = tools.platformio!;
const model = join(root, 'fixtures/bring-your-own/model.tflite');

type Files = Readonly<Record<string, string>>;

export const offlinePlatform = `platform = symlink://${join(root, 'firmware/platform/mcunet_baremetal')}`;
export const withHook = `lib_deps = symlink://${root}`;

/** The smallest application of a network with the name `wake`. */
export const application = `#include <wake.h>
static uint8_t arena[WAKE_ARENA_BYTES] __attribute__((aligned(16)));
int main(void) { for (;;) wake_run(arena); }
`;

/** A manifest with the single network `model.tflite` beside it. Nothing is searched, so builds are quick. */
export const manifestOf = (name: string, boards: object, changes: object = {}): string =>
  JSON.stringify({ version: 1, name, network: { model: 'model.tflite' }, boards, ...changes }, null, 2);

/** Writes a project and its model. */
export async function writeProject(folder: string, files: Files): Promise<string> {
  await mkdir(folder, { recursive: true });
  await copyFile(model, join(folder, 'model.tflite'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

export interface HookProject {
  /** Sections of platformio.ini. `[env]` already has platform and library. */
  readonly settings: string;
  /** The manifest's boards. */
  readonly boards: object;
  /** Further files by path. Files in `src/` replace the smallest application. */
  readonly files?: Files;
}

/** Writes a project with the hook and the network `wake`. */
export const writeHookProject = (folder: string, { settings, boards, files = {} }: HookProject): Promise<string> =>
  writeProject(folder, {
    'platformio.ini': `[env]\n${offlinePlatform}\n${withHook}\n${settings}`,
    'mcunet.json': manifestOf('wake', boards, { platformio: { project: '.' } }),
    ...(Object.keys(files).some((path) => path.startsWith('src/')) ? {} : { 'src/main.c': application }),
    ...files,
  });

/** Copies a project without its build folders. */
export const copyProject = (from: string, to: string): Promise<void> =>
  cp(from, to, { recursive: true, filter: (path) => !/[\\/]\.(pio|mcunet)$/.test(path) });

export interface Printed {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** stdout and stderr in the order in which they were printed. */
  readonly output: string;
}

/** Runs PlatformIO in a folder, as a user would, with the current Node first on PATH. */
export async function pio(
  folder: string,
  parameters: readonly string[] = ['run'],
  variables: Files = {},
  program = platformio.path,
): Promise<Printed> {
  const { exitCode, stdout, stderr, all } = await execa(program, parameters, {
    cwd: folder,
    all: true,
    reject: false,
    env: {
      PLATFORMIO_CORE_DIR: coreFolder(platformio, process.env) ?? '',
      PLATFORMIO_NO_ANSI: 'true',
      PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
      ...variables,
    },
  });
  return { status: exitCode ?? -1, stdout, stderr, output: all };
}

/** Runs `mcunet check` in a project. */
export const check = (folder: string, parameters: readonly string[] = []): Promise<Ended> =>
  mcunet(folder, ['check', '--quiet', ...parameters], { ...process.env, MCUNET_PIO: platformio.path });

/** The row of a board in a table of verdicts, for any column widths; undefined if there is none. */
export const rowOf = (printed: string, board: string): string | undefined =>
  printed
    .split('\n')
    .map((line) => line.trim().replaceAll(/\s+/g, ' '))
    .find((line) => line.startsWith(`${board} `) && / (pass|warn|FAIL|no budget)$/.test(line));

/** The firmware that `pio run` left in a build folder, and the firmware that `mcunet check` left for a board. */
export const builtByPio = (buildFolder: string, name: string): Promise<Buffer> =>
  readFile(join(buildFolder, name, 'firmware.bin'));
export const builtByCheck = (folder: string, board: string): Promise<Buffer> =>
  readFile(join(folder, '.mcunet/boards', board, 'firmware/firmware.bin'));
