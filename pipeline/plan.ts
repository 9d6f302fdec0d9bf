import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { locate } from '../errors/error.js';
import { boardNotInManifest, manifestNotFound } from '../errors/pipeline.js';
import { projectFiles, type ProjectFiles } from '../data/project-files.js';
import { loadBoard } from '../firmware/boards.js';
import type { ProjectEnvironments } from '../firmware/environments.js';
import { projectEnvironments } from '../firmware/platformio.js';
import { findTools, requireTool, type Tools } from '../firmware/tools.js';
import { readLock, readManifest } from '../schemas/load.js';
import type { FileEntry, Manifest, ManifestBoard } from '../schemas/manifest.js';
import type { BoardFile, Lock } from '../schemas/types.js';
import type { World } from './world.js';
import { readOrNull } from './write.js';

/** What is to be done: the manifest, the boards that were asked for, and where things lie. */
export interface Plan {
  readonly manifest: Manifest;
  /** The manifest's folder: no path of the manifest leads out of it. */
  readonly folder: string;
  readonly files: ProjectFiles;
  /** The PlatformIO project that is built; null: our minimal firmware. */
  readonly project: PlannedProject | null;
  readonly boards: readonly PlannedBoard[];
  /** What happens where the firmware also holds a network of another manifest that is not locked yet: a search makes do with a stand-in. */
  readonly unlocked: 'refuse' | 'stand-in';
  readonly lock: Lock | null;
  readonly lockFile: string;
  /** Caches and build folders, all of them disposable. */
  readonly work: string;
  /** What is installed, looked for once. */
  readonly tools: () => Promise<Tools>;
}

export interface PlannedProject {
  /** Folder with the platformio.ini. */
  readonly entry: FileEntry;
  /** What the platformio.ini says, asked for once. */
  readonly environments: () => Promise<ProjectEnvironments>;
}

export interface PlannedBoard {
  readonly id: string;
  readonly entry: ManifestBoard;
  /** The board's file with the manifest's clock and stack in it. */
  readonly board: BoardFile;
}

/** Reads manifest, lock and boards. @throws whatever is wrong with them, before anything is built */
export async function planProject(
  world: World,
  options: { readonly manifest: string; readonly boards: readonly string[] },
): Promise<Plan> {
  const path = resolve(world.directory, options.manifest);
  const text = await readFile(path, 'utf8').catch(() => {
    throw manifestNotFound(options.manifest);
  });
  const manifest = readManifest(text, options.manifest);
  const folder = dirname(path);
  const lockFile = lockFileOf(path);
  const lockText = await readOrNull(lockFile);
  const files = projectFiles(folder);
  const tools = once(() => findTools(world.environment as NodeJS.ProcessEnv, folder));
  return {
    manifest,
    folder,
    files,
    project: projectOf(world, manifest, files, tools),
    boards: chosenBoards(manifest, options.boards).map(planBoard),
    unlocked: 'refuse',
    lock: lockText === null ? null : readLock(lockText, basename(lockFile)),
    lockFile,
    work: join(folder, '.mcunet'),
    tools,
  };
}

/** What the manifest names, else the project it lies in. */
function projectOf(
  { environment }: World,
  { file, platformio }: Manifest,
  files: ProjectFiles,
  tools: Plan['tools'],
): PlannedProject | null {
  const beside = existsSync(join(files.root, 'platformio.ini')) ? { path: '.', place: { file } } : null;
  const entry = platformio === 'beside' ? beside : (platformio?.project ?? null);
  if (entry === null) return null;
  const ask = async (): Promise<ProjectEnvironments> =>
    projectEnvironments({
      platformio: requireTool(await tools(), 'platformio'),
      project: await files.path(entry),
      surrounding: environment as NodeJS.ProcessEnv,
    });
  return { entry, environments: once(ask) };
}

/** `mcunet.json` → `mcunet.lock.json`, beside it. */
export const lockFileOf = (manifest: string): string => manifest.replace(/(\.json)?$/, '.lock.json');

function chosenBoards(manifest: Manifest, wanted: readonly string[]): readonly ManifestBoard[] {
  const known = manifest.boards.map(({ id }) => id);
  const unknown = wanted.find((id) => !known.includes(id));
  if (unknown !== undefined) throw boardNotInManifest(unknown, manifest.file, known);
  return manifest.boards.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
}

export function planBoard(entry: ManifestBoard): PlannedBoard {
  const board = locate(entry.place, () => loadBoard(entry.id));
  return {
    id: entry.id,
    entry,
    board: { ...board, clock: entry.clock ?? board.clock, stack: entry.stack ?? board.stack },
  };
}

export function once<Result>(make: () => Result): () => Result {
  let made: { readonly result: Result } | null = null;
  return () => (made ??= { result: make() }).result;
}
