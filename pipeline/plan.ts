import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { boardNotInManifest, manifestNotFound } from '../errors/pipeline.js';
import { projectFiles, type ProjectFiles } from '../data/project-files.js';
import { findTools, type Tools } from '../firmware/tools.js';
import { readLock, readManifest } from '../schemas/load.js';
import type { Manifest, ManifestBoard } from '../schemas/manifest.js';
import type { BoardFile, Lock } from '../schemas/types.js';
import { findBoard, type BoardsProject } from './own-boards.js';
import type { World } from './world.js';
import { readOrNull } from './write.js';

/** What is to be done: the manifest, the boards that were asked for, and where things lie. */
export interface Plan {
  readonly manifest: Manifest;
  /** The manifest's folder: no path of the manifest leads out of it. */
  readonly folder: string;
  readonly files: ProjectFiles;
  readonly boards: readonly PlannedBoard[];
  readonly lock: Lock | null;
  readonly lockFile: string;
  /** Caches and build folders, all of them disposable. */
  readonly work: string;
  /** What is installed, looked for once. */
  readonly tools: () => Promise<Tools>;
}

export interface PlannedBoard {
  readonly id: string;
  readonly entry: ManifestBoard;
  /** The board's file with the manifest's clock and stack in it. */
  readonly board: BoardFile;
}

export interface ProjectOptions {
  readonly manifest: string;
  /** All of them where none is asked for. */
  readonly boards: readonly string[];
  /** Folder of the PlatformIO project, where the caller knows better than the manifest. */
  readonly project?: string;
}

/** Reads manifest, lock and boards. @throws whatever is wrong with them, before anything is built */
export async function planProject(world: World, options: ProjectOptions): Promise<Plan> {
  const path = resolve(world.directory, options.manifest);
  const text = await readFile(path, 'utf8').catch(() => {
    throw manifestNotFound(options.manifest);
  });
  const manifest = readManifest(text, options.manifest);
  const folder = dirname(path);
  const lockFile = lockFileOf(path);
  const lockText = await readOrNull(lockFile);
  return {
    manifest,
    folder,
    files: projectFiles(folder),
    boards: await Promise.all(
      chosenBoards(manifest, options.boards).map((entry) => planBoard(entry, projectOf(folder, manifest, options))),
    ),
    lock: lockText === null ? null : readLock(lockText, basename(lockFile)),
    lockFile,
    work: join(folder, '.mcunet'),
    tools: once(() => findTools(world.environment as NodeJS.ProcessEnv, folder)),
  };
}

/** `mcunet.json` → `mcunet.lock.json`, beside it. */
export const lockFileOf = (manifest: string): string => manifest.replace(/(\.json)?$/, '.lock.json');

function chosenBoards(manifest: Manifest, wanted: readonly string[]): readonly ManifestBoard[] {
  const known = manifest.boards.map(({ id }) => id);
  const unknown = wanted.find((id) => !known.includes(id));
  if (unknown !== undefined) throw boardNotInManifest(unknown, manifest.file, known);
  return manifest.boards.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
}

const projectOf = (folder: string, { platformio }: Manifest, { project }: ProjectOptions): BoardsProject =>
  project === undefined
    ? { files: projectFiles(folder), path: platformio?.project.path ?? '.' }
    : { files: projectFiles(project), path: '.' };

export async function planBoard(entry: ManifestBoard, project: BoardsProject): Promise<PlannedBoard> {
  const board = await findBoard(entry, project);
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
