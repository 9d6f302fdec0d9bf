import { existsSync } from 'node:fs';
import { readdir, readFile, realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { coreNotPrepared } from '../errors/firmware.js';
import { installCommand } from './install.js';
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

/** The folder that `pio` uses where nobody drives it, called in `directory`. */
export const usualCoreFolder = (surrounding: NodeJS.ProcessEnv, directory: string): string =>
  resolve(directory, surrounding['PLATFORMIO_CORE_DIR'] || join(surrounding['HOME'] ?? homedir(), '.platformio'));

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
  await runOfflineCore(inVirtualEnvironment(dirname(dirname(platformio.path)), 'python'), core, surrounding);
}

/** The same for a folder of the user's, who asked for it; what is there stays. Throws PLATFORMIO_CORE where that fails. */
export async function prepareUsualCore(
  platformio: Program,
  core: string,
  surrounding: NodeJS.ProcessEnv,
): Promise<void> {
  // PlatformIO may be anywhere, as pipx and its own installer have it: it says itself which interpreter runs it.
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

/** Whether builds with this version of PlatformIO download nothing of PlatformIO's own. */
export async function isPrepared(core: string, version: string): Promise<boolean> {
  const state = await readFile(join(core, 'appstate.json'), 'utf8').catch(() => '');
  const packages = await readdir(join(core, 'packages')).catch(() => []);
  const tools = packages.filter((name) => /^tool-scons(@|$)/.test(name));
  return (
    tools.some((name) => existsSync(join(core, 'packages', name, '.piopm'))) &&
    state.includes(`"last_version": "${version}"`)
  );
}
