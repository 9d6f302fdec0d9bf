import { lstat, mkdir, rm } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileRefused, notWritten, placeTaken } from '../errors/files.js';

/** What stands at a path, the path itself, not where it leads. */
type Standing = 'nothing' | 'file' | 'folder' | 'a symbolic link' | 'no regular file';

/** @throws FILE_UNREADABLE where the system does not say */
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
 * Makes a folder and those on the way to it.
 * @param below from here on no folder may be a link; what leads here is the caller's own. A folder elsewhere may not be a link itself.
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

/** An empty folder, whatever stood there. @throws PLACE_TAKEN for what stands on the way */
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

/** Also where another board's build makes it at the same time. */
async function make(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((cause: unknown) => {
    const error = cause as NodeJS.ErrnoException;
    throw notWritten(folder, error.code ?? error.message);
  });
}

/** Whether a path is this folder or in it. Both absolute. */
export function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
