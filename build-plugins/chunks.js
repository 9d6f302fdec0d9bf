/*
 * Assigns each module to a file of dist/, by its folder and the entries that need it.
 * - chunks/program.mjs: modules of cli/ that the command line loads before it knows the command
 * - chunks/start.mjs: modules of other folders that it loads then, including those that the action shares
 * - chunks/FOLDER.mjs: the remaining modules of a folder
 * - chunks/commands/NAME.mjs: a command; action/NAME.mjs is a mode of the action
 * - chunks/PACKAGES.mjs: packages that the command line loads then; action/PACKAGES.mjs: those of the action only
 * - chunks/libraries.mjs: all other packages
 */
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const entries = ['cli/start.ts', 'cli/main.ts', 'action/main.ts'].map((entry) => join(root, entry));

/** Whether a module belongs to a package, or a plugin made it for one. */
export const isPackaged = (id) => id.includes('node_modules') || (id.startsWith('\0') && !id.startsWith('\0inline:'));

/** Rollup's `manualChunks`. Returns undefined for the entries, which are separate files. */
export function chunkOf(id, { getModuleInfo }) {
  if (isPackaged(id)) return chunkOfPackage(id, getModuleInfo);
  if (entries.includes(id)) return undefined;
  const folder = folderOf(id);
  const starts = entries.filter((entry) => closureOf(entry, getModuleInfo).has(id)).map(folderOf);
  if (dirname(id) === join(root, 'cli/commands')) return `chunks/commands/${basename(id, '.ts')}`;
  if (dirname(id) === join(root, 'action/modes')) return `action/${basename(id, '.ts')}`;
  if (folder === 'action') return starts.includes('action') ? 'action/start' : 'action/shared';
  if (folder === 'cli' && starts.join() === 'cli') return 'chunks/program';
  return starts.includes('cli') ? 'chunks/start' : `chunks/${folder}`;
}

/** The top-level folder of a module, such as `tinyengine` or `cli`. */
function folderOf(id) {
  const [folder] = relative(root, id.replace('\0inline:', '')).split(sep);
  return folder === 'plugins' ? 'firmware' : folder;
}

function closureOf(entry, getModuleInfo) {
  const modules = new Set([entry]);
  for (const one of modules)
    for (const imported of getModuleInfo(one).importedIds) if (!isPackaged(imported)) modules.add(imported);
  return modules;
}

function chunkOfPackage(id, getModuleInfo) {
  if (!id.includes('node_modules')) return 'chunks/commonjs';
  if (/node_modules\/(undici|tunnel|@actions\/http-client)\//.test(id)) return 'action/http';
  const uses = usesOf(id, getModuleInfo);
  const folders = uses.map(({ user }) => folderOf(user));
  const atStart = closureOf(entries[1], getModuleInfo);
  if (!uses.every(({ user }) => atStart.has(user)) && folders.some((folder) => folder !== 'cli' && folder !== 'action'))
    return 'chunks/libraries';
  const names = [...new Set(uses.map(({ direct }) => nameOf(direct)))].sort();
  // The action loads the dependencies of @actions/core at every start, even if other packages share them.
  const isShared = folders.some((folder) => folder !== 'action');
  return `${isShared ? 'chunks' : 'action'}/${names.includes('core') ? 'core' : names.join('-')}`;
}

/** Own modules that need a package's module, directly or not. Each comes with the module of a package that it imports. */
function usesOf(id, getModuleInfo) {
  const [seen, uses] = [new Set([id]), []];
  for (const direct of seen) {
    const { importers, dynamicImporters } = getModuleInfo(direct);
    for (const user of [...importers, ...dynamicImporters])
      if (isPackaged(user)) seen.add(user);
      else uses.push({ user, direct });
  }
  return uses;
}

/** The package's short name: `node_modules/@actions/cache/lib/cache.js` → `cache`. */
const nameOf = (id) => /.*node_modules\/(?:@[^/]+\/)?([^/]+)/.exec(id)[1];
