import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { locate } from '../errors/error.js';
import { boardNotInManifest, manifestNotFound } from '../errors/pipeline.js';
import { projectFiles, type ProjectFiles } from '../data/project-files.js';
import { loadBoard } from '../firmware/boards.js';
import { findTools, type Tools } from '../firmware/tools.js';
import { readLock, readManifest } from '../schemas/load.js';
import type { Manifest, ManifestBoard } from '../schemas/manifest.js';
import type { BoardFile, Lock, Project } from '../schemas/types.js';
import { sha256 } from './hash.js';
import { identify } from './project.js';
import type { World } from './world.js';
import { readOrNull } from './write.js';

/** What is to be done: the manifest, the boards that were asked for, and where things lie. */
export interface Plan {
  readonly manifest: Manifest;
  /** The manifest's folder: no path of the manifest leads out of it. */
  readonly folder: string;
  readonly files: ProjectFiles;
  readonly boards: readonly PlannedBoard[];
  /** Whose the reports are. */
  readonly project: () => Promise<Project>;
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
  return {
    manifest,
    folder,
    files: projectFiles(folder),
    boards: chosenBoards(manifest, options.boards).map(planBoard),
    project: once(() => identify(world, path, manifest.name, sha256(text))),
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
