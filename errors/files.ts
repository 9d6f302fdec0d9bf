import { exitStatus, McunetError } from './error.js';

/** A path exists but cannot be read as a file: a folder, a pipe, a link, too large, or without permission. */
export const fileRefused = (file: string, reason: string, next: readonly string[] = []): McunetError =>
  new McunetError({
    code: 'FILE_UNREADABLE',
    message: `expected a regular file that can be read: ${reason}`,
    place: { file },
    next,
    status: exitStatus.input,
  });

/** The path of an output is occupied by something that must not be replaced. */
export const placeTaken = (path: string, expected: string, found: string): McunetError =>
  new McunetError({
    code: 'PLACE_TAKEN',
    message: `expected ${expected} at ${path}, found ${found}`,
    next: ['links are not followed and other things are not replaced: remove it, or name another path'],
    status: exitStatus.input,
  });

/** The folder for caches and builds was not made by mcunet. */
export const workFolderForeign = (folder: string, found: string): McunetError =>
  new McunetError({
    code: 'WORK_FOLDER_FOREIGN',
    message: `expected a work folder that mcunet made at ${folder}, found ${found}`,
    next: [
      'mcunet would trust the builds and measurements in it: remove it with `git rm -r --cached`, then from the disk',
      'add `.mcunet/` to .gitignore',
    ],
    status: exitStatus.input,
  });

/** The system refuses to write: permissions, a full disk, a read-only file system. */
export const notWritten = (path: string, reason: string): McunetError =>
  new McunetError({
    code: 'FILE_NOT_WRITTEN',
    message: `expected to write ${path}: ${reason}`,
    next: ['check permissions and free space'],
    status: exitStatus.environment,
  });
