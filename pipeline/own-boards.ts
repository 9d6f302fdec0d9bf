import { posix } from 'node:path';
import { locate, McunetError } from '../errors/error.js';
import type { ProjectFiles } from '../data/project-files.js';
import { boardIds, loadBoard } from '../firmware/boards.js';
import { largestBoardFile, readProjectBoard } from '../firmware/project-board.js';
import type { ManifestBoard } from '../schemas/manifest.js';
import type { BoardFile } from '../schemas/types.js';

/** A PlatformIO project: its folder, and the one above it that nothing leads out of. */
export interface BoardsProject {
  readonly files: ProjectFiles;
  /** Of the project, in `files`. */
  readonly path: string;
}

/**
 * A board that we know, else the project's own, `boards/ID.json`. What we know comes first, so that no change of a project makes
 * a board larger than it is. @throws BOARD_UNKNOWN, BOARD_INVALID, PLATFORMIO_BOARD_INVALID, JSON_*, PATH_OUTSIDE, FILE_TOO_LARGE
 */
export async function findBoard({ id, place }: ManifestBoard, project: BoardsProject): Promise<BoardFile> {
  const own = boardIds().includes(id) || !/^[\w-]{1,64}$/.test(id) ? null : await readOwn(id, place, project);
  return own ?? locate(place, () => loadBoard(id));
}

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
