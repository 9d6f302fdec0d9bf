import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { McunetError } from '../errors/error.js';
import { fileMissing, fileOutside, fileTooLarge, fileUnreadable, type Source } from '../errors/data.js';
import { isInside } from '../schemas/path.js';

/** The project's folder, and no way out of it: no `..`, no absolute path, no link that leaves it. */
export interface ProjectFiles {
  readonly root: string;
  /** The real, absolute path of what a manifest names. @throws FILE_MISSING, PATH_OUTSIDE */
  readonly path: (source: Source) => Promise<string>;
  /** A file's bytes. @throws FILE_MISSING, PATH_OUTSIDE, FILE_UNREADABLE, FILE_TOO_LARGE */
  readonly read: (source: Source, limit: number) => Promise<Uint8Array>;
  readonly isFolder: (source: Source) => Promise<boolean>;
  /** What a folder holds, hidden files left out, in the order of the names' characters. */
  readonly list: (source: Source) => Promise<readonly string[]>;
}

export function projectFiles(root: string): ProjectFiles {
  const path = (source: Source): Promise<string> => realPath(root, source);
  return {
    root,
    path,
    read: async (source, limit) => readRegular(await path(source), source, limit),
    isFolder: async (source) => (await stat(await path(source))).isDirectory(),
    list: async (source) => {
      const names = await readdir(await path(source)).catch(unreadable(source));
      return names.filter((name) => !name.startsWith('.')).sort();
    },
  };
}

async function realPath(root: string, source: Source): Promise<string> {
  if (!isInside(source.path)) throw fileOutside(source);
  const real = await realpath(join(root, source.path)).catch(unreadable(source));
  const below = relative(await realpath(root), real);
  if (below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below)) throw fileOutside(source);
  return real;
}

/** Asks first: reading from a pipe or a device might never end. */
async function readRegular(path: string, source: Source, limit: number): Promise<Uint8Array> {
  const information = await stat(path).catch(unreadable(source));
  if (!information.isFile()) throw fileUnreadable(source, 'it is no regular file');
  if (information.size > limit) throw fileTooLarge(source, information.size, limit);
  return readFile(path).catch(unreadable(source));
}

const unreadable =
  (source: Source) =>
  (error: unknown): never => {
    if (error instanceof McunetError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw code === 'ENOENT' || code === 'ENOTDIR' ? fileMissing(source) : fileUnreadable(source, code ?? message);
  };
