import { existsSync } from 'node:fs';
import { readdir, readFile, realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { coreNotPrepared } from '../errors/firmware.js';
import { installCommand } from './install.js';
import offlineCore from './offline_core.py?text';
import { basicEnvironment, runProcess } from './process.js';
import { inVirtualEnvironment, type Program } from './tools.js';

/** The core folder that our set-up made beside PlatformIO, in its virtual environment. */
const ownFolder = (platformio: Program): string => join(dirname(dirname(platformio.path)), 'platformio-core');

/**
 * The folder where PlatformIO keeps its packages: the one that the user named, else ours. null: PlatformIO's own
 * default.
 */
export function coreFolder(platformio: Program, surrounding: NodeJS.ProcessEnv): string | null {
  const named = surrounding['PLATFORMIO_CORE_DIR'];
  if (named !== undefined && named !== '') return named;
  return existsSync(ownFolder(platformio)) ? ownFolder(platformio) : null;
}

/** The core folder that `pio` itself uses when it is called in `directory`. */
export const usualCoreFolder = (surrounding: NodeJS.ProcessEnv, directory: string): string =>
  resolve(directory, surrounding['PLATFORMIO_CORE_DIR'] || join(surrounding['HOME'] ?? homedir(), '.platformio'));

/**
 * Prepares our own core folder for builds without a network, also after an upgrade of PlatformIO. It leaves a user's
 * folder alone.
 * @throws PLATFORMIO_CORE
 */
export async function prepareCore(
  platformio: Program,
  core: string | null,
  surrounding: NodeJS.ProcessEnv,
): Promise<void> {
  if (core === null || !(await isOwn(platformio, core)) || (await isPrepared(core, platformio.version))) return;
  await runOfflineCore(inVirtualEnvironment(dirname(dirname(platformio.path)), 'python'), core, surrounding);
}

/**
 * Prepares a core folder of the user's at the user's request. It keeps what the folder already holds.
 * @throws PLATFORMIO_CORE
 */
export async function prepareUsualCore(
  platformio: Program,
  core: string,
  surrounding: NodeJS.ProcessEnv,
): Promise<void> {
  // PlatformIO may be anywhere, as with pipx and its own installer. It reports which interpreter runs it.
  const finished = await runProcess({
    program: platformio.path,
    arguments: ['system', 'info', '--json-output'],
    folder: dirname(platformio.path),
    environment: { ...basicEnvironment(surrounding), PLATFORMIO_CORE_DIR: core },
    timeout: 60_000,
  });
  const python = /"python_exe": \{[^}]*"value": ("(?:[^"\\]|\\.)*")/.exec(finished.stdout)?.[1];
  if (finished.status !== 0 || python === undefined)
    throw coreNotPrepared(core, finished.stderr, installCommand('pio'));
  await runOfflineCore(JSON.parse(python) as string, core, surrounding);
}

async function runOfflineCore(python: string, core: string, surrounding: NodeJS.ProcessEnv): Promise<void> {
  const finished = await runProcess({
    program: python,
    arguments: ['-c', offlineCore, core],
    folder: dirname(python),
    environment: basicEnvironment(surrounding),
    timeout: 600_000,
  });
  if (finished.status !== 0) throw coreNotPrepared(core, finished.stderr, installCommand('pio'));
}

async function isOwn(platformio: Program, core: string): Promise<boolean> {
  const [own, used] = await Promise.all([ownFolder(platformio), core].map((path) => realpath(path).catch(() => null)));
  return own !== null && own === used;
}

/** True if builds with this version of PlatformIO download nothing of PlatformIO's own. */
export async function isPrepared(core: string, version: string): Promise<boolean> {
  const state = await readFile(join(core, 'appstate.json'), 'utf8').catch(() => '');
  const packages = await readdir(join(core, 'packages')).catch(() => []);
  const tools = packages.filter((name) => /^tool-scons(@|$)/.test(name));
  return (
    tools.some((name) => existsSync(join(core, 'packages', name, '.piopm'))) &&
    state.includes(`"last_version": "${version}"`)
  );
}
