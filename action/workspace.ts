import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { outsideWorkspace } from '../errors/action.js';
import { isBelow, makeFolder } from '../files/folder.js';

/** The job's checkout and the step's working directory in it, as real paths. */
export interface Workspace {
  readonly root: string;
  readonly directory: string;
}

/**
 * Resolves the working directory.
 * @param files that the step will read, relative to the working directory
 * @throws PATH_OUTSIDE if the working directory or a file is outside of the workspace, also through a link
 */
export async function openWorkspace(
  root: string,
  workingDirectory: string,
  files: readonly string[],
): Promise<Workspace> {
  const real = await realpath(root);
  const directory = await inside(real, real, workingDirectory);
  for (const file of files) await inside(real, directory, file);
  return { root: real, directory };
}

async function inside(root: string, from: string, path: string): Promise<string> {
  if (isAbsolute(path)) throw outsideWorkspace(path);
  const full = resolve(from, path);
  const found = await realpath(full).catch(() => full);
  if (!isBelow(root, found)) throw outsideWorkspace(path);
  return found;
}

/**
 * Opens the work folder of a manifest's project. It is in the runner's temporary folder, so that a checkout cannot place files in it.
 * Later steps of the job get the same folder, and each manifest has its own.
 * @param temporary a folder that only this job can write
 */
export async function openWorkFolder(temporary: string, { directory }: Workspace, manifest: string): Promise<string> {
  const name = createHash('sha256').update(resolve(directory, manifest)).digest('hex').slice(0, 16);
  const folder = join(temporary, 'mcunet', `work-${name}`);
  await makeFolder(folder, temporary);
  return folder;
}

/** Converts a path, absolute or relative to the working directory, for annotations: relative to the repository, with slashes; null outside of it. */
export function inRepository(root: string, workingDirectory: string, file: string): string | null {
  const way = relative(root, resolve(root, workingDirectory, file))
    .split(sep)
    .join('/');
  return way === '' || way.startsWith('../') || isAbsolute(way) ? null : way;
}
