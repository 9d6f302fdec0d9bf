import { exitStatus, McunetError } from './error.js';

/** A file that is there and cannot be taken: a folder, a pipe, a link, too large, or without permission. */
export const fileRefused = (file: string, reason: string, next: readonly string[] = []): McunetError =>
  new McunetError({
    code: 'FILE_UNREADABLE',
    message: `expected a regular file that can be read: ${reason}`,
    place: { file },
    next,
    status: exitStatus.input,
  });

/** Something in the way of what is to be written. */
export const placeTaken = (path: string, expected: string, found: string): McunetError =>
  new McunetError({
    code: 'PLACE_TAKEN',
    message: `expected ${expected} at ${path}, found ${found}`,
    next: ['nothing is written through links or over other things: remove it, or name another place'],
    status: exitStatus.input,
  });

/** The folder of our caches and builds holds what we did not make. */
export const workFolderForeign = (folder: string, found: string): McunetError =>
  new McunetError({
    code: 'WORK_FOLDER_FOREIGN',
    message: `expected a work folder that mcunet made at ${folder}, found ${found}`,
    next: [
      'builds and measurements in it would be believed: remove it with `git rm -r --cached`, then from the disk',
      'add `.mcunet/` to .gitignore',
    ],
    status: exitStatus.input,
  });

/** Not our mistake and not the user's file: permissions, a full disk, a read-only file system. */
export const notWritten = (path: string, reason: string): McunetError =>
  new McunetError({
    code: 'FILE_NOT_WRITTEN',
    message: `expected to write ${path}: ${reason}`,
    next: ['give permission, or make room on the disk'],
    status: exitStatus.environment,
  });
