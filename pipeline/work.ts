import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { workFolderForeign } from '../errors/files.js';
import { standingAt } from '../files/folder.js';
import { isTracked } from '../firmware/tracked.js';
import type { World } from './world.js';

/** Name of the work folder, which is beside the manifest, or where a model is checked without one. */
export const workFolderName = '.mcunet';

/**
 * Makes sure that a work folder did not come with a checkout, since builds and measurements in it are trusted. Git must
 * track nothing in it. It and all we read or write in it must be files or folders: no link, pipe or device.
 * @throws WORK_FOLDER_FOREIGN
 */
export async function openWork({ environment }: World, folder: string): Promise<string> {
  if (await isTracked(dirname(folder), basename(folder), environment))
    throw workFolderForeign(folder, 'files that git tracks');
  const standing = await standingAt(folder);
  if (standing === 'nothing') return folder;
  if (standing !== 'folder') throw workFolderForeign(folder, standing === 'file' ? 'a file' : standing);
  const foreign = await findForeign(folder);
  if (foreign !== null) throw workFolderForeign(folder, `what is neither file nor folder at ${foreign}`);
  return folder;
}

/** Folders whose contents the build decides. We read three named files of them, and follow no link to these. */
const buildFolders = ['build', '.pio'];

async function findForeign(folder: string): Promise<string | null> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (!entry.isDirectory() && !entry.isFile()) return path;
    if (!entry.isDirectory() || buildFolders.includes(entry.name)) continue;
    const foreign = await findForeign(path);
    if (foreign !== null) return foreign;
  }
  return null;
}
