import { existsSync } from 'node:fs';
import { readFile, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { coreNotPrepared } from '../errors/firmware.js';
import offlineCore from './offline_core.py?text';
import { basicEnvironment, runProcess } from './process.js';
import { inVirtualEnvironment, type Program } from './tools.js';

/** The core folder that a set-up of ours made beside PlatformIO, in its virtual environment. */
const ownFolder = (platformio: Program): string => join(dirname(dirname(platformio.path)), 'platformio-core');

/** Where PlatformIO keeps its packages: what the user says, a folder of ours, else null: PlatformIO's own default. */
export function coreFolder(platformio: Program, surrounding: NodeJS.ProcessEnv): string | null {
  const named = surrounding['PLATFORMIO_CORE_DIR'];
  if (named !== undefined && named !== '') return named;
  return existsSync(ownFolder(platformio)) ? ownFolder(platformio) : null;
}

/**
 * Makes our own core folder usable without a network, also after PlatformIO was upgraded. A folder of the user's is left alone.
 * Throws PLATFORMIO_CORE where that fails.
 */
export async function prepareCore(
  platformio: Program,
  core: string | null,
  surrounding: NodeJS.ProcessEnv,
): Promise<void> {
  if (core === null || !(await isOwn(platformio, core)) || (await isPrepared(core, platformio.version))) return;
  const finished = await runProcess({
    program: inVirtualEnvironment(dirname(dirname(platformio.path)), 'python'),
    arguments: ['-c', offlineCore, core],
    folder: dirname(core),
    environment: basicEnvironment(surrounding),
    timeout: 600_000,
  });
  if (finished.status !== 0) throw coreNotPrepared(core, finished.stderr);
}

async function isOwn(platformio: Program, core: string): Promise<boolean> {
  const [own, used] = await Promise.all([ownFolder(platformio), core].map((path) => realpath(path).catch(() => null)));
  return own !== null && own === used;
}

async function isPrepared(core: string, version: string): Promise<boolean> {
  const state = await readFile(join(core, 'appstate.json'), 'utf8').catch(() => '');
  return existsSync(join(core, 'packages', 'tool-scons', '.piopm')) && state.includes(`"last_version": "${version}"`);
}
