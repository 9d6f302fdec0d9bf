import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { McunetError } from '../errors/error.js';
import { fileMissing, fileOutside, fileTooLarge, fileUnreadable, type Source } from '../errors/data.js';
import { isBelow } from '../files/folder.js';
import { readRegular, reasonOf } from '../files/read.js';
import { isInside } from '../schemas/path.js';

/** Access to the project's folder only: no `..`, no absolute path, and no link out of it. */
export interface ProjectFiles {
  readonly root: string;
  /** The real, absolute path of a file or folder that a manifest names. @throws FILE_MISSING, PATH_OUTSIDE */
  readonly path: (source: Source) => Promise<string>;
  /** A file's bytes, at most `limit`. @throws FILE_MISSING, PATH_OUTSIDE, FILE_UNREADABLE, FILE_TOO_LARGE */
  readonly read: (source: Source, limit: number) => Promise<Uint8Array>;
  readonly isFolder: (source: Source) => Promise<boolean>;
  /** The names in a folder without hidden files, in the order of their characters. */
  readonly list: (source: Source) => Promise<readonly string[]>;
}

export function projectFiles(root: string): ProjectFiles {
  const path = (source: Source): Promise<string> => realPath(root, source);
  return {
    root,
    path,
    read: async (source, limit) => readSource(await path(source), source, limit),
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
  if (!isBelow(await realpath(root), real)) throw fileOutside(source);
  return real;
}

/** Reads the checked real path and refuses links, so that a link placed there since is not followed. */
async function readSource(real: string, source: Source, limit: number): Promise<Uint8Array> {
  const read = await readRegular(real, { limit, links: 'refuse' });
  if (read.kind === 'bytes') return read.bytes;
  if (read.kind === 'absent') throw fileMissing(source);
  if (read.kind === 'too large') throw fileTooLarge(source, read.size, limit);
  throw fileUnreadable(source, reasonOf(read, limit));
}

const unreadable =
  (source: Source) =>
  (error: unknown): never => {
    if (error instanceof McunetError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw code === 'ENOENT' || code === 'ENOTDIR' ? fileMissing(source) : fileUnreadable(source, code ?? message);
  };
