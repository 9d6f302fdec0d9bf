import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toolNotFound } from '../errors/firmware.js';
import { torchVersionArguments, trainingPythons } from '../tinynas/training-python.js';
import { findProgram } from './find-program.js';
import { installCommand } from './install.js';
import { basicEnvironment, runProcess } from './process.js';
import { compilerOf, type Toolchain } from './toolchains/toolchain.js';
import { toolchains } from './toolchains/toolchains.js';
import { isTracked } from './tracked.js';

export interface Program {
  readonly path: string;
  readonly version: string;
}

export interface Tools {
  readonly node: Program;
  readonly platformio: Program | null;
  /** Programs by the name of the toolchain. */
  readonly toolchains: Readonly<Record<string, ToolchainPrograms>>;
  /** The Python that has PyTorch and NumPy, with PyTorch's version. */
  readonly python: Program | null;
}

/** Compiler and emulator of a toolchain. */
export interface ToolchainPrograms {
  readonly compiler: Program | null;
  readonly emulator: Program | null;
}

/**
 * Looks for every tool, in parallel. A program that does not answer `--version` counts as missing.
 * @param folder the project's folder. A `.venv` in it or above it may hold PlatformIO, unless git tracks it: programs
 * of a checkout are not run.
 */
export async function findTools(environment: NodeJS.ProcessEnv, folder: string): Promise<Tools> {
  const [platformio, found, python] = await Promise.all([
    firstThat(
      await platformioCandidates(environment, folder),
      ['--version'],
      /PlatformIO Core, version (\S+)/,
      environment,
    ),
    Promise.all(toolchains.map((toolchain) => findPrograms(toolchain, environment))),
    firstThat(
      trainingPythons(environment).flatMap((name) => onPath(name, environment)),
      torchVersionArguments,
      /^(\d\S*)/,
      environment,
    ),
  ]);
  const node = { path: process.execPath, version: process.versions.node };
  return { node, platformio, toolchains: Object.fromEntries(found), python };
}

async function findPrograms(
  toolchain: Toolchain,
  environment: NodeJS.ProcessEnv,
): Promise<readonly [string, ToolchainPrograms]> {
  const find = (name: string, question: string, answer: RegExp): Promise<Program | null> =>
    firstThat(onPath(name, environment), [question], answer, environment);
  const [compiler, emulator] = await Promise.all([
    find(compilerOf(toolchain), '-dumpfullversion', /^(\d\S*)/),
    find(toolchain.programs.emulator, '--version', /version (\d[\d.]*)/),
  ]);
  return [toolchain.name, { compiler, emulator }];
}

/** Returns PlatformIO. @throws TOOL_MISSING with the command that installs it */
export function requirePlatformio({ platformio }: Tools): Program {
  if (platformio === null) throw toolNotFound('pio', installCommand('pio'));
  return platformio;
}

/** Milliseconds. Only a program that hangs takes as long, also on a very busy machine. */
const answerTimeout = 300_000;

/** The folder of this program. In a checkout whose set-up has run, PlatformIO is beside it. */
const ownFolder = dirname(fileURLToPath(import.meta.url));

/**
 * Candidates in order: the one that the user names, PATH, the virtual environment of the project or of our checkout,
 * PlatformIO's own.
 */
async function platformioCandidates(environment: NodeJS.ProcessEnv, folder: string): Promise<readonly string[]> {
  const named = environment['MCUNET_PIO'];
  if (named !== undefined && named !== '') return [named];
  const home = environment['HOME'] ?? environment['USERPROFILE'];
  const cores = [environment['PLATFORMIO_CORE_DIR'], home === undefined ? undefined : join(home, '.platformio')];
  return [
    ...onPath('pio', environment),
    ...onPath('platformio', environment),
    ...(await untracked([...upwards(resolve(folder)), ...upwards(ownFolder)], environment)),
    ...cores.flatMap((core) => (core === undefined ? [] : [inVirtualEnvironment(join(core, 'penv'), 'pio')])),
  ];
}

/** The PlatformIO in each folder's `.venv` that git does not track. */
async function untracked(folders: readonly string[], environment: NodeJS.ProcessEnv): Promise<readonly string[]> {
  const there = folders.filter((at) => existsSync(inVirtualEnvironment(join(at, '.venv'), 'pio')));
  const tracked = await Promise.all(there.map((at) => isTracked(at, '.venv', environment)));
  return there.filter((_, index) => !tracked[index]).map((at) => inVirtualEnvironment(join(at, '.venv'), 'pio'));
}

const onPath = (name: string, environment: NodeJS.ProcessEnv): readonly string[] => {
  const found = findProgram(name, environment);
  return found === undefined ? [] : [found];
};

/** Path of a program in a Python virtual environment. */
export const inVirtualEnvironment = (folder: string, program: string): string =>
  process.platform === 'win32' ? join(folder, 'Scripts', `${program}.exe`) : join(folder, 'bin', program);

function upwards(folder: string): readonly string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...upwards(parent)];
}

async function firstThat(
  candidates: readonly string[],
  question: readonly string[],
  answer: RegExp,
  environment: NodeJS.ProcessEnv,
): Promise<Program | null> {
  for (const path of new Set(candidates)) {
    if (isAbsolute(path) && !existsSync(path)) continue;
    const finished = await runProcess({
      program: path,
      arguments: question,
      folder: '/',
      environment: basicEnvironment(environment),
      timeout: answerTimeout,
    });
    const version = finished.status === 0 ? answer.exec(finished.stdout)?.[1] : undefined;
    if (version !== undefined) return { path, version };
  }
  return null;
}
