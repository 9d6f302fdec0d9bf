import { readdir, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { makeFolder } from '../files/folder.js';
import { readRegular } from '../files/read.js';
import { writeWhole } from '../files/write.js';

interface NewFile {
  readonly path: string;
  readonly contents: string;
}

/**
 * Makes `folder` hold exactly these files. Other files, folders and links in it are removed, and no link is followed.
 * Files that are up to date keep their times, so that a build has nothing to do.
 * @param below from here on no folder on the way may be a link
 * @throws PLACE_TAKEN
 */
export async function writeFolder(folder: string, files: readonly NewFile[], below = dirname(folder)): Promise<void> {
  await makeFolder(folder, below);
  await removeOthers(folder, new Set(files.map(({ path }) => path)));
  for (const { path, contents } of files) await writeIfChanged(join(folder, path), contents, folder);
}

/** Keeps only the entries of these names in a folder, and only if they are folders. */
export async function keepOnly(folder: string, names: readonly string[]): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true }))
    if (!names.includes(entry.name) || !entry.isDirectory()) await remove(join(folder, entry.name));
}

export async function writeIfChanged(path: string, contents: string, below = dirname(path)): Promise<void> {
  const read = await readRegular(path, { limit: Buffer.byteLength(contents), links: 'refuse' });
  if (read.kind !== 'bytes' || !read.bytes.equals(Buffer.from(contents))) await writeWhole(path, contents, below);
}

/**
 * Removes from the top down, so that an unwanted folder goes as a whole, and a link before anything behind it is read.
 */
async function removeOthers(folder: string, wanted: ReadonlySet<string>, at = folder): Promise<void> {
  for (const entry of await readdir(at, { withFileTypes: true })) {
    const path = join(at, entry.name);
    const name = relative(folder, path).split(sep).join('/');
    const leads = [...wanted].some((one) => one.startsWith(`${name}/`));
    if (entry.isDirectory() && leads) await removeOthers(folder, wanted, path);
    else if (!entry.isFile() || !wanted.has(name)) await remove(path);
  }
}

const remove = (path: string): Promise<void> => rm(path, { recursive: true, force: true });
