import { execa } from 'execa';
import { copyFile, cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { coreFolder } from '../../firmware/core-folder.js';
import type { Program } from '../../firmware/tools.js';
import { mcunet, type Ended } from '../cli/caller.js';

// PlatformIO projects for tests, built by PlatformIO itself and by the command line.

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const model = join(root, 'fixtures/bring-your-own/model.tflite');

export type Files = Readonly<Record<string, string>>;

export const offlinePlatform = `platform = symlink://${join(root, 'firmware/platform/mcunet_baremetal')}`;
export const withHook = `lib_deps = symlink://${root}`;

/** A manifest of one network, `model.tflite` beside it. */
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

/** A copy of a project without what was built of it. */
export const copyProject = (from: string, to: string): Promise<void> =>
  cp(from, to, { recursive: true, filter: (path) => !/[\\/]\.(pio|mcunet)$/.test(path) });

const environment = (platformio: Program): Record<string, string> => ({
  PLATFORMIO_CORE_DIR: coreFolder(platformio, process.env) ?? '',
  PLATFORMIO_NO_ANSI: 'true',
  PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
});

/** `pio run` as a user types it: its status, and all it prints. */
export async function pioRun(
  platformio: Program,
  project: string,
  parameters: readonly string[] = [],
): Promise<{ readonly status: number; readonly output: string }> {
  const { exitCode, all } = await execa(platformio.path, ['run', ...parameters], {
    cwd: project,
    all: true,
    reject: false,
    env: environment(platformio),
  });
  return { status: exitCode ?? -1, output: all };
}

/** `mcunet check` in a project. */
export const check = (platformio: Program, folder: string, parameters: readonly string[] = []): Promise<Ended> =>
  mcunet(folder, ['check', '--quiet', ...parameters], { ...process.env, MCUNET_PIO: platformio.path });

/** The row of a board in a table of verdicts, however wide its columns are; undefined where there is none. */
export const rowOf = (printed: string, board: string): string | undefined =>
  printed
    .split('\n')
    .map((line) => line.trim().replaceAll(/\s+/g, ' '))
    .find((line) => line.startsWith(`${board} `) && / (pass|warn|FAIL|no budget)$/.test(line));

/** The firmware that `pio run` left in a build folder, and the one that `mcunet check` left for a board. */
export const builtByPio = (buildFolder: string, name: string): Promise<Buffer> =>
  readFile(join(buildFolder, name, 'firmware.bin'));
export const builtByCheck = (folder: string, board: string): Promise<Buffer> =>
  readFile(join(folder, '.mcunet/boards', board, 'firmware/firmware.bin'));
