import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

export interface NewFile {
  readonly path: string;
  readonly contents: string;
}

/** Makes `folder` hold exactly these files. Files that are right already keep their times, so that a build has nothing to do. */
export async function writeFolder(folder: string, files: readonly NewFile[]): Promise<void> {
  const wanted = new Set(files.map(({ path }) => path));
  for (const { path, contents } of files) await writeIfChanged(join(folder, path), contents);
  for (const path of await filesBelow(folder)) if (!wanted.has(path)) await rm(join(folder, path));
}

export async function writeIfChanged(path: string, contents: string): Promise<void> {
  if ((await readOrNull(path)) !== contents) await writeWhole(path, contents);
}

/** All or nothing: a reader never sees half a file, nor does a crash leave one. */
export async function writeWhole(path: string, contents: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const unfinished = `${path}.${process.pid}.part`;
  await writeFile(unfinished, contents);
  await rename(unfinished, path);
}

export async function readOrNull(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null);
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split('\\').join('/'));
}
