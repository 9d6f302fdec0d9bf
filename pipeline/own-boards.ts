import { posix } from 'node:path';
import type { ProjectFiles } from '../data/project-files.js';
import { locate, McunetError } from '../errors/error.js';
import { unknownBoard } from '../errors/firmware.js';
import { boardIds, loadBoard } from '../firmware/boards.js';
import { largestBoardFile, readProjectBoard } from '../firmware/project-board.js';
import type { ManifestBoard } from '../schemas/manifest.js';
import type { BoardFile } from '../schemas/types.js';

/** A PlatformIO project, and the folder around it that its paths may not leave. */
export interface BoardsProject {
  readonly files: ProjectFiles;
  /** Path of the project in `files`. */
  readonly path: string;
}

/**
 * Finds a board: our file, else the project's own `boards/ID.json`. Our file takes precedence, so that no change of a
 * project makes a board larger than it is.
 * @throws BOARD_UNKNOWN, BOARD_INVALID, PLATFORMIO_BOARD_INVALID, JSON_*, PATH_OUTSIDE, FILE_TOO_LARGE
 */
export async function findBoard(
  { id, place }: Pick<ManifestBoard, 'id' | 'place'>,
  project: BoardsProject,
): Promise<BoardFile> {
  if (boardIds().includes(id)) return loadBoard(id);
  const own = isId(id) ? await readOwn(id, place, project) : null;
  if (own !== null) return own;
  const known = [...boardIds(), ...(await ownBoardIds(project))];
  return locate(place, () => {
    throw unknownBoard(id, known);
  });
}

/** Sorted ids of the boards that only the project describes; none where it has no folder of boards. */
export async function ownBoardIds({ files, path }: BoardsProject): Promise<readonly string[]> {
  const source = { path: posix.join(path, 'boards'), place: { file: 'boards' } };
  const names = await files.list(source).catch((error: unknown) => {
    if (error instanceof McunetError) return [];
    throw error;
  });
  const ids = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length));
  return ids.filter((id) => isId(id) && !boardIds().includes(id));
}

const isId = (id: string): boolean => /^[\w-]{1,64}$/.test(id);

async function readOwn(
  id: string,
  place: ManifestBoard['place'],
  { files, path }: BoardsProject,
): Promise<BoardFile | null> {
  const source = { path: posix.join(path, 'boards', `${id}.json`), place };
  const bytes = await files.read(source, largestBoardFile).catch((error: unknown) => {
    if (error instanceof McunetError && error.problem.code === 'FILE_MISSING') return null;
    throw error;
  });
  return bytes === null ? null : readProjectBoard(id, Buffer.from(bytes).toString('utf8'), source.path);
}
