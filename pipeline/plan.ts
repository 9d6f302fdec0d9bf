import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileRefused } from '../errors/files.js';
import { fileInvalid } from '../errors/manifest.js';
import { boardNotInManifest, manifestNotFound } from '../errors/pipeline.js';
import { isBelow } from '../files/folder.js';
import { readText } from '../files/read.js';
import { projectFiles, type ProjectFiles } from '../data/project-files.js';
import type { ProjectEnvironments } from '../firmware/environments.js';
import { projectEnvironments } from '../firmware/platformio.js';
import { findTools, requirePlatformio, type Tools } from '../firmware/tools.js';
import { inspectManifest, largestFiles, readLock } from '../schemas/load.js';
import type { FileEntry, Manifest, ManifestBoard } from '../schemas/manifest.js';
import { isInside } from '../schemas/path.js';
import type { BoardFile, Lock, Project } from '../schemas/types.js';
import { sha256 } from './hash.js';
import { attempt, mistakesOf } from './attempt.js';
import { missingFiles, type Reads } from './missing-files.js';
import { findBoard, type BoardsProject } from './own-boards.js';
import { identify } from './project.js';
import { openWork, workFolderName } from './work.js';
import type { World } from './world.js';

/** The work of a command: the manifest, the boards that were selected, and all paths. */
export interface Plan {
  readonly manifest: Manifest;
  /** The option that names the manifest or the model, with its path from the folder where the command was called. */
  readonly sourceOption: readonly [option: '--manifest' | '--model', path: string];
  /** The manifest's folder. No path of the manifest may leave it. */
  readonly folder: string;
  readonly files: ProjectFiles;
  /** The PlatformIO project that is built; null: our minimal firmware. */
  readonly project: PlannedProject | null;
  readonly boards: readonly PlannedBoard[];
  /**
   * What happens where the firmware also contains a network of another manifest that is not locked yet. A search uses a
   * stand-in for it.
   */
  readonly unlocked: 'refuse' | 'stand-in';
  /** The project that the reports belong to. */
  readonly identity: () => Promise<Project>;
  readonly lock: Lock | null;
  readonly lockFile: string;
  /** The work folder for caches and builds. All of it is disposable, and none of it comes from a checkout. */
  readonly work: string;
  /** The installed tools. They are looked for once. */
  readonly tools: () => Promise<Tools>;
}

interface PlannedProject {
  /** Folder of the platformio.ini. */
  readonly entry: FileEntry;
  /** The environments in the platformio.ini. They are read once. */
  readonly environments: () => Promise<ProjectEnvironments>;
}

export interface PlannedBoard {
  readonly id: string;
  readonly entry: ManifestBoard;
  /** The board's file with the manifest's clock and stack. */
  readonly board: BoardFile;
}

interface PlanOptions {
  readonly manifest: string;
  /** Ids of the selected boards; empty means all. */
  readonly boards: readonly string[];
  /**
   * A work folder outside of the checkout; the checkout is then not searched for programs. `.mcunet` beside the
   * manifest by default.
   */
  readonly work?: string;
  /** Folder of the PlatformIO project, where the caller overrides the manifest. */
  readonly project?: string;
  /** The files of the manifest that the caller will read; none by default. */
  readonly reads?: Reads;
}

/**
 * Reads manifest, lock and boards, before anything is built.
 * @throws all mistakes of the manifest at once, also those about boards and files that it names
 * @throws mistakes in the lock or in the work folder
 */
export async function planProject(world: World, options: PlanOptions): Promise<Plan> {
  const path = resolve(world.directory, options.manifest);
  const text = await readManifestFile(path, options.manifest);
  if (text === null) throw manifestNotFound(options.manifest);
  const folder = dirname(path);
  const files = projectFiles(folder);
  const { manifest, boards } = await readProject(text, folder, files, options);
  const lockFile = lockFileOf(path);
  const tools = once(() => findTools(world.environment as NodeJS.ProcessEnv, options.work ?? folder));
  return {
    manifest,
    sourceOption: ['--manifest', pathFrom(world.directory, path)],
    folder,
    files,
    project: projectOf(world, manifest, files, tools),
    boards,
    identity: once(() => identify(world, path, manifest.name, sha256(text))),
    unlocked: 'refuse',
    lock: await readLockFile(lockFile),
    lockFile,
    work: options.work ?? (await openWork(world, join(folder, workFolderName))),
    tools,
  };
}

/**
 * Reads a manifest's text; null where there is no file.
 * @param name as the user wrote it, for messages
 * @throws FILE_UNREADABLE for a file that is not regular, is too large, or is a link that leaves its folder
 */
async function readManifestFile(path: string, name: string): Promise<string | null> {
  const refuse = (reason: string): Error => fileRefused(name, reason);
  const real = await realpath(path).catch(() => path);
  const folder = await realpath(dirname(path)).catch(() => dirname(path));
  if (!isBelow(folder, real)) throw refuse('it is a link that leaves its folder');
  return readText(real, { limit: largestFiles.manifest, links: 'refuse' }, refuse);
}

/** Reads a lock; null where there is none. An unreadable lock is an error, since a search would hide it. */
async function readLockFile(path: string): Promise<Lock | null> {
  const name = basename(path);
  const text = await readText(path, { limit: largestFiles.lock, links: 'refuse' }, (reason) =>
    fileRefused(name, reason, ['restore the file from version control, or remove it and run `mcunet search`']),
  );
  return text === null ? null : readLock(text, name);
}

/** The PlatformIO project that the manifest names, else the one around it. */
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
      platformio: requirePlatformio(await tools()),
      project: await files.path(entry),
      surrounding: environment,
    });
  return { entry, environments: once(ask) };
}

/** A path relative to a folder, with slashes on every system. */
export const pathFrom = (folder: string, path: string): string => relative(folder, path).split(sep).join('/');

/** `mcunet.json` has its lock beside it in `mcunet.lock.json`. */
export const lockFileOf = (manifest: string): string => manifest.replace(/(\.json)?$/, '.lock.json');

/** Reads a manifest and its selected boards. @throws all its mistakes at once; BOARD_NOT_IN_MANIFEST */
async function readProject(
  text: string,
  folder: string,
  files: ProjectFiles,
  options: PlanOptions,
): Promise<{ readonly manifest: Manifest; readonly boards: readonly PlannedBoard[] }> {
  const { manifest, problems } = inspectManifest(text, options.manifest);
  const project = boardsProject(folder, manifest, options);
  const wanted = manifest.boards.filter(({ id }) => options.boards.length === 0 || options.boards.includes(id));
  const boards = await Promise.all(wanted.map((entry) => attempt(() => planBoard(entry, project))));
  const missing = await missingFiles(manifest, files, options.reads ?? 'nothing');
  const mistakes = [...problems, ...boards.flatMap(mistakesOf), ...missing];
  if (mistakes.length > 0) throw fileInvalid(mistakes);
  rejectUnknown(manifest, options.boards);
  return { manifest, boards: boards as readonly PlannedBoard[] };
}

function rejectUnknown({ boards, file }: Manifest, wanted: readonly string[]): void {
  const known = boards.map(({ id }) => id);
  const unknown = wanted.find((id) => !known.includes(id));
  if (unknown !== undefined) throw boardNotInManifest(unknown, file, known);
}

const boardsProject = (folder: string, { platformio }: Manifest, { project }: PlanOptions): BoardsProject =>
  project === undefined
    ? {
        files: projectFiles(folder),
        path: platformio === null || platformio === 'beside' ? '.' : insideOr('.', platformio.project.path),
      }
    : { files: projectFiles(project), path: '.' };

/** A path that leaves the project is one mistake, not one for each board. */
const insideOr = (other: string, path: string): string => (isInside(path) ? path : other);

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
