import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { Project } from '../schemas/types.js';
import type { World } from './world.js';

/**
 * Identifies the project of a report. Its path is relative to the workspace of a workflow where the file is in one,
 * else to the git repository around it. Otherwise it is relative to the folder of the call, or else to the file's own
 * folder.
 * @param file absolute path of the manifest, or of the model where there is none
 */
export async function identify(world: World, file: string, name: string, sha256: string): Promise<Project> {
  const folder = await realFolder(dirname(file));
  const roots = [world.environment['GITHUB_WORKSPACE'], repositoryAround(folder), world.directory];
  for (const root of roots) {
    const path = root && pathBelow(await realFolder(root), join(folder, basename(file)));
    if (path) return { manifest: path, name, sha256 };
  }
  return { manifest: basename(file), name, sha256 };
}

/** Resolves links. A folder that does not exist keeps its name. */
const realFolder = (path: string): Promise<string> => realpath(path).catch(() => path);

/** The relative path below `root`, with forward slashes; null for a path outside. */
function pathBelow(root: string, path: string): string | null {
  const below = relative(root, path);
  return below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below) ? null : below.split(sep).join('/');
}

function repositoryAround(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : repositoryAround(above);
}
