// Which file of dist/ each module goes into, by where it lies and who needs it:
//   chunks/program.mjs          what the command line needs before a command is known
//   chunks/start.mjs            the same of other folders, and of what the action needs too
//   chunks/FOLDER.mjs           the rest of one of our folders
//   chunks/commands/NAME.mjs    a command, and action/NAME.mjs a mode of the action
//   chunks/libraries.mjs        packages, and action/PACKAGES.mjs those that only the action needs
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const entries = ['cli/start.ts', 'cli/main.ts', 'action/main.ts'].map((entry) => join(root, entry));

/** Whether a module is a package's, or made for one by a plugin. */
export const isPackaged = (id) => id.includes('node_modules') || (id.startsWith('\0') && !id.startsWith('\0inline:'));

/** Rollup's `manualChunks`; undefined for the entries, which are files of their own. */
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

/** The folder of ours that a module belongs to: `tinyengine`, `cli`. */
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
  if (folders.some((folder) => folder !== 'cli' && folder !== 'action')) return 'chunks/libraries';
  const names = [...new Set(uses.map(({ direct }) => nameOf(direct)))].sort();
  // What @actions/core needs is loaded at every start of the action, even where other packages need it too.
  return `${folders.includes('cli') ? 'chunks' : 'action'}/${names.includes('core') ? 'core' : names.join('-')}`;
}

/** Our modules that need a package's module, each with the module of a package that it imports for it. */
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

/** Of a package's module: `node_modules/@actions/cache/lib/cache.js` → `cache`. */
const nameOf = (id) => /.*node_modules\/(?:@[^/]+\/)?([^/]+)/.exec(id)[1];
