import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import {
  debugNotJudged,
  environmentsUnreadable,
  environmentUnknown,
  mapMissing,
  networkNotLinked,
} from '../errors/firmware.js';
import { writeWhole } from '../files/write.js';
import linkScript from '../plugins/platformio/mcunet_hook/link.py?text';
import { buildFailed, regionOverflows, type Overflow } from './build-failure.js';
import { coreFolder, prepareCore } from './core-folder.js';
import { projectEnvironment, type ProjectEnvironments } from './environments.js';
import linkLibraries from './generated_libraries.py?text';
import { readMap, readMemoryUsage, type LinkMap } from './map.js';
import { isObjectOf } from './network-share.js';
import noteProgram from './note_program.py?text';
import { readOutput } from './output.js';
import { basicEnvironment, runProcess, type Finished } from './process.js';
import type { Program } from './tools.js';

interface BuildRequest {
  readonly platformio: Program;
  /** Folder that contains `platformio.ini`. */
  readonly project: string;
  /** `x` of `[env:x]`. */
  readonly environment: string;
  /**
   * Folders of the generated libraries of this firmware, in link order. PlatformIO treats them as the application's own
   * libraries.
   */
  readonly libraries?: readonly string[];
  /** The project's own `extra_scripts` of this environment. */
  readonly scripts?: readonly string[];
  /**
   * Where PlatformIO writes its output; our scripts for it are written beside. No other environment and no build of the
   * user's may share it. PlatformIO clears a build folder whose last build had other settings, and a library is a
   * setting.
   */
  readonly buildFolder: string;
  /** Milliseconds; ten minutes by default. */
  readonly timeout?: number;
  readonly surrounding?: NodeJS.ProcessEnv;
}

interface Linked {
  /** Path of GNU ld's map. */
  readonly map: string;
  /**
   * Bytes used of each region, as the linker printed them when it linked this image; empty where it printed no table.
   */
  readonly memoryUsage: ReadonlyMap<string, number>;
  /** Objects or archives of the generated libraries. */
  readonly objects: readonly string[];
  readonly milliseconds: number;
}

export type BuildOutcome =
  | (Linked & { readonly kind: 'built'; readonly elf: string; readonly binary: string | null })
  | (Linked & { readonly kind: 'overflow'; readonly overflows: readonly Overflow[] });

/**
 * Builds one environment with PlatformIO. An image that is too large for its regions is an outcome, because it can
 * still be measured. Every other failure is thrown.
 * @throws FIRMWARE_* (status 4) with the first error of compiler or linker
 * @throws PLATFORMIO_* or TOOL_MISSING, with the status of the environment (3) or the input (2)
 */
export async function buildProject(request: BuildRequest): Promise<BuildOutcome> {
  const { environment } = request;
  // The name becomes part of paths. PlatformIO itself allows no other characters.
  if (!/^[A-Za-z0-9_-]+$/.test(environment)) throw environmentUnknown(environment, []);
  const project = resolve(request.project);
  const buildRoot = resolve(request.buildFolder);
  const folder = join(buildRoot, environment);
  await removeUnmappedImage(folder);
  const configuration = await configurationFor(project, buildRoot, request);
  const finished = await platformio(request, ['run', '-d', project, '-e', environment, ...configuration], {
    PLATFORMIO_BUILD_DIR: buildRoot,
    PLATFORMIO_EXTRA_SCRIPTS: [...(await ourScripts(buildRoot, request)), ...scriptsOf(request.surrounding)].join('\n'),
    // A cache of built files in a checkout could replace what the sources give.
    SCONSFLAGS: '--cache-disable',
    PLATFORMIO_BUILD_CACHE_DIR: join(folder, 'no-cache'),
    // PlatformIO core 6.2 installs a test framework for every build of a project that has tests.
    PLATFORMIO_TEST_DIR: join(folder, 'no-tests'),
  });
  const noted = await notes(folder);
  if (noted !== null && noted.kind !== 'release') throw debugNotJudged(environment, noted.kind);
  const overflows = finished.status === 0 ? [] : regionOverflows(finished.stderr);
  if (finished.status !== 0 && overflows.length === 0) throw buildFailed(finished, request);

  // A link removes the previous map when it starts, so this map belongs to the linker's output.
  if (noted === null || !existsSync(noted.map)) throw mapMissing(noted?.map ?? folder);
  const { elf, map } = noted;
  const linked: Linked = {
    map,
    memoryUsage: await memoryUsage(noted),
    objects: await readObjects(map, project, request.libraries ?? []),
    milliseconds: finished.milliseconds,
  };
  if (overflows.length > 0) return { kind: 'overflow', overflows, ...linked };
  const binary = elf.replace(/\.elf$/, '.bin');
  return { kind: 'built', elf, binary: existsSync(binary) ? binary : null, ...linked };
}

/** The environments of a project, by name. */
export async function projectEnvironments(
  request: Pick<BuildRequest, 'platformio' | 'project' | 'surrounding'>,
): Promise<ProjectEnvironments> {
  const project = resolve(request.project);
  const finished = await platformio(
    { ...request, environment: '' },
    ['project', 'config', '-d', project, '--json-output'],
    // PlatformIO adds these to the project's own scripts, which are read here.
    { PLATFORMIO_EXTRA_SCRIPTS: '' },
  );
  if (finished.status !== 0) throw buildFailed(finished, { ...request, environment: '' });
  const sections = parseSections(finished.stdout);
  if (sections === null) throw environmentsUnreadable(request.project);
  return new Map(
    sections
      .filter(([name]) => name.startsWith('env:'))
      .map(([name, options]) => [name.slice('env:'.length), projectEnvironment(project, Object.fromEntries(options))]),
  );
}

type ConfigSection = readonly [string, readonly (readonly [string, unknown])[]];

function parseSections(text: string): readonly ConfigSection[] | null {
  try {
    const value: unknown = JSON.parse(text.slice(text.indexOf('[')));
    const isPair = (item: unknown): item is readonly [string, unknown] =>
      Array.isArray(item) && typeof item[0] === 'string';
    const isSection = (item: unknown): item is ConfigSection =>
      isPair(item) && Array.isArray(item[1]) && item[1].every(isPair);
    return Array.isArray(value) && value.every(isSection) ? value : null;
  } catch {
    return null;
  }
}

async function platformio(
  request: Pick<BuildRequest, 'platformio' | 'project' | 'environment' | 'timeout' | 'surrounding'>,
  parameters: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  const surrounding = request.surrounding ?? process.env;
  const core = coreFolder(request.platformio, surrounding);
  await prepareCore(request.platformio, core, surrounding);
  // PlatformIO fails if it is started twice at once in a new core folder, because both runs create this one.
  await mkdir(join(core ?? join(homedir(), '.platformio'), 'platforms'), { recursive: true });
  return runProcess({
    program: request.platformio.path,
    arguments: parameters,
    folder: resolve(request.project),
    environment: {
      ...basicEnvironment(surrounding),
      ...passedOn(surrounding),
      ...(core === null ? {} : { PLATFORMIO_CORE_DIR: core }),
      PLATFORMIO_NO_ANSI: 'true',
      PLATFORMIO_DISABLE_PROGRESSBAR: 'true',
      PLATFORMIO_SETTING_ENABLE_TELEMETRY: 'no',
      PLATFORMIO_SETTING_CHECK_PLATFORMIO_INTERVAL: '36500',
      PLATFORMIO_DISABLE_UPGRADE_CHECK: 'true',
      PYTHONUNBUFFERED: '1',
      CI: 'true',
      ...variables,
    },
    timeout: request.timeout ?? 600_000,
  });
}

/** The user's PlatformIO settings and proxy settings, without tokens. */
function passedOn(surrounding: NodeJS.ProcessEnv): Record<string, string> {
  const wanted = /^(PLATFORMIO_(?!AUTH)\w+|(HTTPS?|NO)_PROXY|SSL_CERT_FILE|REQUESTS_CA_BUNDLE|MCUNET_NODE)$/i;
  return Object.fromEntries(
    Object.entries(surrounding).flatMap(([name, value]) =>
      value !== undefined && wanted.test(name) ? [[name, value]] : [],
    ),
  );
}

/** Writes our scripts for the build. Their folder is outside the one that PlatformIO clears. */
async function ourScripts(buildRoot: string, { libraries = [] }: BuildRequest): Promise<readonly string[]> {
  const inspection = `${buildRoot}.py`;
  await writeWhole(inspection, `${linkScript}\n${noteProgram}`);
  if (libraries.length === 0) return [`post:${inspection}`];
  const linking = `${buildRoot}-libraries.py`;
  // A JSON list of strings is also a Python list of strings.
  const folders = JSON.stringify(libraries.map((library) => resolve(library)));
  const call = `from SCons.Script import DefaultEnvironment\n\nlink(DefaultEnvironment(), ${folders})\n`;
  await writeWhole(linking, `${linkLibraries}\n\n${call}`);
  return [`pre:${linking}`, `post:${inspection}`];
}

/**
 * PlatformIO reads script names in one line with commas as one name once it adds ours on a line of its own. A second
 * configuration, which is read after the project's, puts each on a line of its own.
 */
async function configurationFor(
  project: string,
  buildRoot: string,
  { environment, scripts = [] }: BuildRequest,
): Promise<readonly string[]> {
  if (scripts.length < 2) return [];
  const own = `${buildRoot}-scripts.ini`;
  const lines = scripts.map((script) => `  ${script}\n`).join('');
  await writeWhole(own, `[env:${environment}]\nextra_scripts =\n${lines}`);
  const both = [join(project, 'platformio.ini'), own]
    .map((path) => `  ${path.replaceAll(/[[*?]/g, '[$&]')}\n`)
    .join('');
  const configuration = `${buildRoot}.ini`;
  await writeWhole(configuration, `[platformio]\nextra_configs =\n${both}`);
  return ['-c', configuration];
}

/** Scripts that the user's own builds run as well. */
const scriptsOf = (surrounding: NodeJS.ProcessEnv = process.env): readonly string[] => {
  const scripts = surrounding['PLATFORMIO_EXTRA_SCRIPTS'] ?? '';
  return scripts.split(scripts.includes('\n') ? '\n' : ', ').filter((script) => script !== '');
};

/** Removes an image that was linked without a map, since the build would keep it as up to date. */
async function removeUnmappedImage(folder: string): Promise<void> {
  const noted = await notes(folder);
  if (noted !== null && !existsSync(noted.map)) await rm(noted.elf, { force: true });
}

interface Notes {
  readonly elf: string;
  readonly map: string;
  readonly linkerOutput: string;
  /** PlatformIO's build type: `release`, `debug`, `test`. */
  readonly kind: string;
}

/** What our script recorded of a build; null where it never ran. */
async function notes(folder: string): Promise<Notes | null> {
  const file = join(folder, 'mcunet-program.txt');
  if (!existsSync(file)) return null;
  const [elf, map, linkerOutput, kind] = (await readOutput(file)).toString('utf8').split('\n');
  return elf && map && linkerOutput && kind ? { elf, map, linkerOutput, kind } : null;
}

/** The linker's table of memory; empty where neither this build nor an earlier one recorded it. */
const memoryUsage = async ({ linkerOutput }: Notes): Promise<ReadonlyMap<string, number>> =>
  existsSync(linkerOutput) ? readMemoryUsage((await readOutput(linkerOutput)).toString('utf8')) : new Map();

async function readObjects(map: string, project: string, libraries: readonly string[]): Promise<readonly string[]> {
  if (libraries.length === 0) return [];
  return libraryObjects(readMap((await readOutput(map)).toString('latin1'), map), project, libraries);
}

/**
 * The files of generated libraries in a map. The last library comes first, because it may need kernels of the earlier
 * ones.
 * @param project folder in which the linker was called
 * @param libraries their folders in link order
 * @throws FIRMWARE_WITHOUT_NETWORK where no file of one of them is in the map
 */
export function libraryObjects({ objects }: LinkMap, project: string, libraries: readonly string[]): readonly string[] {
  return [...libraries].reverse().flatMap((library) => {
    const name = basename(library);
    const found = objects.filter((object) => isObjectOf(library, object));
    if (found.length === 0) throw networkNotLinked(name, `${name}_run`, 'run');
    // Maps are read byte by byte, and paths are UTF-8.
    return [...new Set(found.map((object) => resolve(project, Buffer.from(object, 'latin1').toString('utf8'))))];
  });
}
