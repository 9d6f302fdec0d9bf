import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { notWritten, placeTaken } from '../errors/files.js';
import { makeFolder, standingAt } from './folder.js';

/**
 * Writes a file atomically: neither a reader nor a crash sees half of it. It replaces only a regular file.
 * @param below a trusted folder: no folder inside of it on the path may be a link. The default is the file's own folder.
 * @throws PLACE_TAKEN, FILE_NOT_WRITTEN
 */
export async function writeWhole(path: string, contents: string | Uint8Array, below = dirname(path)): Promise<void> {
  await makeFolder(dirname(path), below);
  const standing = await standingAt(path);
  if (standing !== 'nothing' && standing !== 'file')
    throw placeTaken(path, 'a regular file', standing === 'folder' ? 'a folder' : standing);
  // An unpredictable name, so that nobody can place a link there before.
  const unfinished = `${path}.${randomUUID()}.part`;
  try {
    await writeFile(unfinished, contents, { flag: 'wx' });
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    const { code, message } = error as NodeJS.ErrnoException;
    throw notWritten(path, code ?? message);
  }
}
