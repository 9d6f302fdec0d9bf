import { lstat, mkdir, rm } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileRefused, notWritten, placeTaken } from '../errors/files.js';

/** The kind of a path itself; links are not followed. */
type Standing = 'nothing' | 'file' | 'folder' | 'a symbolic link' | 'no regular file';

/** Returns the kind of a path without following a link. @throws FILE_UNREADABLE where the system refuses to report it */
export async function standingAt(path: string): Promise<Standing> {
  const status = await lstat(path).catch((cause: unknown) => {
    const error = cause as NodeJS.ErrnoException;
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw fileRefused(path, error.code ?? error.message);
  });
  if (status === null) return 'nothing';
  if (status.isSymbolicLink()) return 'a symbolic link';
  if (status.isDirectory()) return 'folder';
  return status.isFile() ? 'file' : 'no regular file';
}

/**
 * Makes a folder and its parents.
 * @param below a trusted folder. No folder inside of it on the path may be a link. If `folder` is outside of it, only `folder` itself is checked.
 * @throws PLACE_TAKEN, FILE_NOT_WRITTEN
 */
export async function makeFolder(folder: string, below: string): Promise<void> {
  const [target, from] = [resolve(folder), resolve(below)];
  if (!isBelow(from, target)) {
    await refuseOther(target);
    return make(target);
  }
  await make(from);
  let path = from;
  for (const name of relative(from, target).split(sep)) {
    if (name === '') continue;
    path = join(path, name);
    await refuseOther(path);
    await make(path);
  }
}

/** Makes an empty folder and deletes what was there. @param below as for `makeFolder` @throws PLACE_TAKEN, FILE_NOT_WRITTEN */
export async function freshFolder(folder: string, below: string): Promise<void> {
  await makeFolder(join(folder, '..'), below);
  await rm(folder, { recursive: true, force: true });
  await makeFolder(folder, below);
}

async function refuseOther(folder: string): Promise<void> {
  const standing = await standingAt(folder);
  if (standing !== 'nothing' && standing !== 'folder')
    throw placeTaken(folder, 'a folder', standing === 'file' ? 'a file' : standing);
}

/** Succeeds also where a parallel build makes the same folder. */
async function make(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((cause: unknown) => {
    const error = cause as NodeJS.ErrnoException;
    throw notWritten(folder, error.code ?? error.message);
  });
}

/** Whether `path` is this folder or inside of it. Both are absolute. */
export function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
