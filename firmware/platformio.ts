import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
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
import { readMap, readMemoryUsage } from './map.js';
import { isObjectOf } from './network-share.js';
import noteProgram from './note_program.py?text';
import { readOutput } from './output.js';
import { basicEnvironment, runProcess, type Finished } from './process.js';
import type { Program } from './tools.js';

export interface BuildRequest {
  readonly platformio: Program;
  /** Folder with `platformio.ini`. */
  readonly project: string;
  /** `x` of `[env:x]`. */
  readonly environment: string;
  /** Folder of a generated library, in a folder that holds nothing else; the application finds it as one of its libraries. */
  readonly library?: string;
  /**
   * Where PlatformIO puts what it makes; our script for it is written beside. Never one that another environment or the user's own
   * builds share: PlatformIO wipes a build folder whose last build had other settings, and a library is a setting.
   */
  readonly buildFolder: string;
  /** Variables for the build beyond the few it gets from ours. */
  readonly extraEnvironment?: Readonly<Record<string, string>>;
  /** Milliseconds; ten minutes unless told. */
  readonly timeout?: number;
  readonly surrounding?: NodeJS.ProcessEnv;
}

interface Linked {
  /** GNU ld's map. */
  readonly map: string;
  /** Bytes used of each region, as the linker printed them when it linked this image; empty where it printed no table. */
  readonly memoryUsage: ReadonlyMap<string, number>;
  /** Objects (or the archive) of the generated library. */
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
  const buildRoot = resolve(request.buildFolder);
  const folder = join(buildRoot, environment);
  await relinkWithoutMap(folder);
  const finished = await platformio(request, ['run', '-d', project, '-e', environment], {
    PLATFORMIO_BUILD_DIR: buildRoot,
    PLATFORMIO_EXTRA_SCRIPTS: `post:${await inspection(buildRoot)}`,
    // What a checkout brings as a cache of built files would be linked in place of what its sources give.
    SCONSFLAGS: '--cache-disable',
    PLATFORMIO_BUILD_CACHE_DIR: join(folder, 'no-cache'),
    // Core 6.2 installs a test framework for every build of a project that has tests.
    PLATFORMIO_TEST_DIR: join(folder, 'no-tests'),
    ...(request.library === undefined
      ? {}
      : libraryVariables(resolve(request.library), request.surrounding ?? process.env)),
    ...request.extraEnvironment,
  });
  const noted = await notes(folder);
  if (noted !== null && noted.kind !== 'release') throw debugNotJudged(environment, noted.kind);
  const overflows = finished.status === 0 ? [] : regionOverflows(finished.stderr);
  if (finished.status !== 0 && overflows.length === 0) throw buildFailed(finished, request);

  // A link that starts removes the map of the link before, so this one explains what the linker said.
  if (noted === null || !existsSync(noted.map)) throw mapMissing(noted?.map ?? folder);
  const { elf, map } = noted;
  const linked: Linked = {
    map,
    memoryUsage: await memoryUsage(noted),
    objects: await libraryObjects(map, project, request.library),
    milliseconds: finished.milliseconds,
  };
  if (overflows.length > 0) return { kind: 'overflow', overflows, ...linked };
  const binary = elf.replace(/\.elf$/, '.bin');
  return { kind: 'built', elf, binary: existsSync(binary) ? binary : null, ...linked };
}

/** The environments of a project: name → PlatformIO's board id (null where it names none). */
export async function projectEnvironments(
  request: Pick<BuildRequest, 'platformio' | 'project' | 'surrounding'>,
): Promise<ReadonlyMap<string, string | null>> {
  const finished = await platformio({ ...request, environment: '' }, [
    ...['project', 'config', '-d', resolve(request.project), '--json-output'],
  ]);
  if (finished.status !== 0) throw buildFailed(finished, { ...request, environment: '' });
  const sections = parseSections(finished.stdout);
  if (sections === null) throw environmentsUnreadable(request.project);
  return new Map(
    sections
      .filter(([name]) => name.startsWith('env:'))
      .map(([name, options]) => {
        const board = options.find(([key]) => key === 'board')?.[1];
        return [name.slice('env:'.length), typeof board === 'string' ? board : null];
      }),
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

/** The build finds the library beside those of the user; our own build hook, told of it, generates nothing. */
function libraryVariables(library: string, surrounding: NodeJS.ProcessEnv): Record<string, string> {
  const folders = [dirname(library), surrounding['PLATFORMIO_LIB_EXTRA_DIRS'] ?? ''].filter((path) => path !== '');
  return { MCUNET_LIBRARY: library, PLATFORMIO_LIB_EXTRA_DIRS: folders.join('\n') };
}

/** The script that asks the linker for a map and notes where the image is; beside the folder that a new setting wipes. */
async function inspection(buildRoot: string): Promise<string> {
  const file = `${buildRoot}.py`;
  await writeWhole(file, `${linkScript}\n${noteProgram}`);
  return file;
}

/** An image from before we asked for a map would be kept as up to date. */
async function relinkWithoutMap(folder: string): Promise<void> {
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

/** What the script noted of a build; null where it never ran. */
async function notes(folder: string): Promise<Notes | null> {
  const file = join(folder, 'mcunet-program.txt');
  if (!existsSync(file)) return null;
  const [elf, map, linkerOutput, kind] = (await readOutput(file)).toString('utf8').split('\n');
  return elf && map && linkerOutput && kind ? { elf, map, linkerOutput, kind } : null;
}

/** Empty where nothing was linked this time, nor kept of a link before. */
const memoryUsage = async ({ linkerOutput }: Notes): Promise<ReadonlyMap<string, number>> =>
  existsSync(linkerOutput) ? readMemoryUsage((await readOutput(linkerOutput)).toString('utf8')) : new Map();

async function libraryObjects(map: string, project: string, library: string | undefined): Promise<readonly string[]> {
  if (library === undefined) return [];
  const { objects } = readMap((await readOutput(map)).toString('latin1'), map);
  const found = objects.filter((object) => isObjectOf(library, object)).map((object) => resolve(project, object));
  if (found.length === 0) throw networkNotLinked(basename(library), `${basename(library)}_run`, 'run');
  return [...new Set(found)];
}
