import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { notWritten, placeTaken } from '../errors/files.js';
import { makeFolder, standingAt } from './folder.js';

/**
 * All or nothing: a reader never sees half a file, nor does a crash leave one. Replaces a regular file and nothing else.
 * @param below from here on no folder on the way may be a link; the file's own folder unless given
 * @throws PLACE_TAKEN, FILE_NOT_WRITTEN
 */
export async function writeWhole(path: string, contents: string | Uint8Array, below = dirname(path)): Promise<void> {
  await makeFolder(dirname(path), below);
  const standing = await standingAt(path);
  if (standing !== 'nothing' && standing !== 'file')
    throw placeTaken(path, 'a regular file', standing === 'folder' ? 'a folder' : standing);
  // A name that nobody can know before, so that nothing stands there to be written through.
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
