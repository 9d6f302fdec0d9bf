import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { environmentsUnreadable, environmentUnknown, libraryNotLinked, mapMissing } from '../errors/firmware.js';
import { buildFailed, regionOverflows } from './build-failure.js';
import { coreFolder, prepareCore } from './core-folder.js';
import { projectEnvironment, type ProjectEnvironments } from './environments.js';
import linkLibraries from './generated_libraries.py?text';
import { readMap, readMemoryUsage, type LinkMap } from './map.js';
import { isObjectOf } from './measure.js';
import noteProgram from './note_program.py?text';
import { basicEnvironment, runProcess, type Finished } from './process.js';
import type { Program } from './tools.js';

export interface BuildRequest {
  readonly platformio: Program;
  /** Folder with `platformio.ini`. */
  readonly project: string;
  /** `x` of `[env:x]`. */
  readonly environment: string;
  /** Folders of the generated libraries of this firmware, in link order; the application finds them as its own libraries. */
  readonly libraries?: readonly string[];
  /** The project's own `extra_scripts` of this environment. */
  readonly scripts?: readonly string[];
  /**
   * Where PlatformIO puts what it makes; `.pio/mcunet-build/<environment>` unless told. Never one that another environment or the
   * user's own builds share: PlatformIO wipes a build folder whose last build had other settings.
   */
  readonly buildFolder?: string;
  /** Milliseconds; ten minutes unless told. */
  readonly timeout?: number;
  readonly surrounding?: NodeJS.ProcessEnv;
}

/** A region that does not hold the image, as the linker says. */
export interface Overflow {
  readonly region: string;
  readonly bytes: number;
}

interface Linked {
  /** GNU ld's map. */
  readonly map: string;
  /** Bytes used of each region, as the linker printed them; empty where nothing was linked this time. */
  readonly memoryUsage: ReadonlyMap<string, number>;
  /** Objects (or the archives) of the generated libraries. */
  readonly objects: readonly string[];
  readonly milliseconds: number;
}

export type BuildOutcome =
  | (Linked & { readonly kind: 'built'; readonly elf: string; readonly binary: string | null })
  | (Linked & { readonly kind: 'overflow'; readonly overflows: readonly Overflow[] });

/**
 * Builds one environment with PlatformIO. An image that does not fit its regions is an outcome, since it can still be measured;
 * every other failure is thrown, classified: FIRMWARE_* (4) with the first error, the environment's (3), the input's (2).
 */
export async function buildProject(request: BuildRequest): Promise<BuildOutcome> {
  const { environment } = request;
  // The name becomes part of paths; PlatformIO itself allows no other.
  if (!/^[A-Za-z0-9_-]+$/.test(environment)) throw environmentUnknown(environment, []);
  const project = resolve(request.project);
  const buildRoot = resolve(request.buildFolder ?? join(project, '.pio', 'mcunet-build', environment));
  const folder = join(buildRoot, environment);
  const started = Date.now();
  await relinkWithoutMap(folder);
  const finished = await platformio(
    request,
    ['run', '-d', project, '-e', environment, ...(await listed(project, request))],
    {
      PLATFORMIO_BUILD_DIR: buildRoot,
      PLATFORMIO_EXTRA_SCRIPTS: [...(await ourScripts(project, request)), ...scriptsOf(request.surrounding)].join('\n'),
      // Core 6.2 installs a test framework for every build of a project that has tests.
      PLATFORMIO_TEST_DIR: join(folder, 'no-tests'),
    },
  );
  const overflows = finished.status === 0 ? [] : regionOverflows(finished.stderr);
  if (finished.status !== 0 && overflows.length === 0) throw buildFailed(finished, request);

  const [elf, map] = await programPaths(folder);
  // A map of an earlier link must not explain this one.
  if (!existsSync(map) || (overflows.length > 0 && (await stat(map)).mtimeMs < started - 2_000)) throw mapMissing(map);
  const linked: Linked = {
    map,
    memoryUsage: readMemoryUsage(finished.stdout),
    objects: await readObjects(map, project, request.libraries ?? []),
    milliseconds: finished.milliseconds,
  };
  if (overflows.length > 0) return { kind: 'overflow', overflows, ...linked };
  const binary = elf.replace(/\.elf$/, '.bin');
  return { kind: 'built', elf, binary: existsSync(binary) ? binary : null, ...linked };
}

/** The environments of a project by their names. */
export async function projectEnvironments(
  request: Pick<BuildRequest, 'platformio' | 'project' | 'surrounding'>,
): Promise<ProjectEnvironments> {
  const finished = await platformio(
    { ...request, environment: '', timeout: 60_000 },
    ['project', 'config', '-d', resolve(request.project), '--json-output'],
    // Those are added to the project's own, which are asked for here.
    { PLATFORMIO_EXTRA_SCRIPTS: '' },
  );
  if (finished.status !== 0) throw buildFailed(finished, { ...request, environment: '' });
  const sections = parseSections(finished.stdout);
  if (sections === null) throw environmentsUnreadable(request.project);
  return new Map(
    sections
      .filter(([name]) => name.startsWith('env:'))
      .map(([name, options]) => [
        name.slice('env:'.length),
        projectEnvironment(resolve(request.project), Object.fromEntries(options)),
      ]),
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
  // Started twice at once in a new core folder, PlatformIO fails where both make this one.
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

/** The user's PlatformIO settings and the way to their network, without tokens. */
function passedOn(surrounding: NodeJS.ProcessEnv): Record<string, string> {
  const wanted = /^(PLATFORMIO_(?!AUTH)\w+|(HTTPS?|NO)_PROXY|SSL_CERT_FILE|REQUESTS_CA_BUNDLE|MCUNET_NODE)$/i;
  return Object.fromEntries(
    Object.entries(surrounding).flatMap(([name, value]) =>
      value !== undefined && wanted.test(name) ? [[name, value]] : [],
    ),
  );
}

/** The scripts of ours that the build runs; beside the folder that a new setting wipes. */
async function ourScripts(project: string, { environment, libraries = [] }: BuildRequest): Promise<readonly string[]> {
  const folder = join(project, '.pio', 'mcunet-build');
  const inspection = await writeIfOther(join(folder, `${environment}.py`), noteProgram);
  if (libraries.length === 0) return [`post:${inspection}`];
  // A JSON list of strings is a list of strings in Python too.
  const folders = JSON.stringify(libraries.map((library) => resolve(library)));
  const call = `\n\nfrom SCons.Script import DefaultEnvironment\n\nlink(DefaultEnvironment(), ${folders})\n`;
  return [
    `pre:${await writeIfOther(join(folder, `${environment}-libraries.py`), linkLibraries + call)}`,
    `post:${inspection}`,
  ];
}

/**
 * Names of scripts in one line, with commas, are one name to PlatformIO once it adds ours on a line of their own. A second
 * configuration, read after the project's, gives each its line.
 */
async function listed(project: string, { environment, scripts = [] }: BuildRequest): Promise<readonly string[]> {
  if (scripts.length < 2) return [];
  const file = join(project, '.pio', 'mcunet-build', environment);
  const lines = scripts.map((script) => `  ${script}\n`).join('');
  const own = await writeIfOther(`${file}-scripts.ini`, `[env:${environment}]\nextra_scripts =\n${lines}`);
  const both = [join(project, 'platformio.ini'), own]
    .map((path) => `  ${path.replaceAll(/[[*?]/g, '[$&]')}\n`)
    .join('');
  return ['-c', await writeIfOther(`${file}.ini`, `[platformio]\nextra_configs =\n${both}`)];
}

async function writeIfOther(file: string, text: string): Promise<string> {
  await mkdir(dirname(file), { recursive: true });
  if ((await readFile(file, 'utf8').catch(() => '')) !== text) await writeFile(file, text);
  return file;
}

/** Scripts that the user's own builds run as well. */
const scriptsOf = (surrounding: NodeJS.ProcessEnv = process.env): readonly string[] => {
  const scripts = surrounding['PLATFORMIO_EXTRA_SCRIPTS'] ?? '';
  return scripts.split(scripts.includes('\n') ? '\n' : ', ').filter((script) => script !== '');
};

/** An image from before we asked for a map would be kept as up to date. */
async function relinkWithoutMap(folder: string): Promise<void> {
  const [elf, map] = await programPaths(folder).catch(() => [null, null] as const);
  if (elf !== null && !existsSync(map)) await rm(elf, { force: true });
}

/** Image and map, as the script noted them. */
async function programPaths(folder: string): Promise<readonly [string, string]> {
  const elf = (await readFile(join(folder, 'mcunet-program.txt'), 'utf8')).trim();
  return [elf, `${elf.replace(/\.[^./\\]*$/, '')}.map`];
}

async function readObjects(map: string, project: string, libraries: readonly string[]): Promise<readonly string[]> {
  if (libraries.length === 0) return [];
  return libraryObjects(readMap(await readFile(map, 'latin1'), map), project, libraries);
}

/**
 * The files of generated libraries that a map names. The last library comes first: it may need kernels of the earlier ones.
 * @param project where the linker was called
 * @param libraries their folders in link order
 * @throws FIRMWARE_WITHOUT_NETWORK where nothing of one of them is in the image
 */
export function libraryObjects(
  { objects, contributions }: LinkMap,
  project: string,
  libraries: readonly string[],
): readonly string[] {
  return [...libraries].reverse().flatMap((library) => {
    // An archive is named also where nothing of it was needed.
    if (!contributions.some(({ object }) => isObjectOf(library, object))) throw libraryNotLinked(basename(library));
    const found = objects.filter((object) => isObjectOf(library, object));
    // Maps are read byte by byte, and paths are UTF-8.
    return [...new Set(found.map((object) => resolve(project, Buffer.from(object, 'latin1').toString('utf8'))))];
  });
}
