/*
 * Puts files that are not TypeScript into the bundle, so that it runs from an empty folder.
 * - `import text from './conv.c?text'`: one file as a string
 * - `import files from './kernels?files'`: every file in a folder at any depth except TypeScript, by relative path
 * - `import base64 from './index.as.ts?wasm'`: AssemblyScript, compiled
 * - `import source from './worker.ts?worker'`: a module and its imports, bundled to one string
 * - `import check from './x.schema.json?all-mistakes'`, or `?first-mistake`: a JSON Schema, compiled to a validator
 * - `import all from './operators?modules'`: every TypeScript module in a folder, by its name without the extension
 *
 * The same plugin serves rollup (the bundles) and vitest (the tests). `workerPlugins` returns the rollup plugins that bundle a worker.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileValidator } from './validator.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const marker = '\0inline:';

export function inline(workerPlugins) {
  return {
    name: 'mcunet-inline',
    enforce: 'pre',
    resolveId(source, importer) {
      const [path, kind = ''] = source.split('?');
      if (!Object.hasOwn(makers, kind) || importer === undefined) return null;
      // The suffix hides the real extension from other plugins, which would try to compile it.
      return `${marker}${resolve(dirname(importer.split('?')[0]), path)}:${kind}`;
    },
    async load(id) {
      if (!id.startsWith(marker)) return null;
      const [path, kind] = [id.slice(marker.length, id.lastIndexOf(':')), id.slice(id.lastIndexOf(':') + 1)];
      for (const file of watchedFor(path, kind)) this.addWatchFile(file);
      const { code, packaged } = await makers[kind](path, workerPlugins);
      return { code, meta: { packaged } };
    },
  };
}

function watchedFor(path, kind) {
  if (kind === 'modules') return [];
  return kind === 'files' ? Object.keys(folder(path)).map((name) => join(path, name)) : [path];
}

/** Makes each kind: the module, and the files of packages inside of it, which the outer bundler does not see. */
const makers = {
  text: (path) => exporting(readFileSync(path, 'utf8')),
  files: (path) => exporting(folder(path)),
  modules: (path) => ({ code: modulesOf(path), packaged: [] }),
  // The module contains AssemblyScript's standard library.
  wasm: async (path) => exporting(await assemble(path), [fileURLToPath(import.meta.resolve('assemblyscript/asc'))]),
  worker: (path, workerPlugins) => bundleWorker(path, workerPlugins()),
  'all-mistakes': (path) => compileValidator(path, true),
  'first-mistake': (path) => compileValidator(path, false),
};

const exporting = (value, packaged = []) => ({ code: `export default ${JSON.stringify(value)};`, packaged });

function folder(path) {
  const names = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.ts$|\.pyc$/.test(entry.name))
    .map((entry) => relative(path, join(entry.parentPath, entry.name)).split('\\').join('/'))
    .sort();
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(path, name), 'utf8')]));
}

function modulesOf(path) {
  const names = readdirSync(path)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => name.slice(0, -'.ts'.length))
    .sort();
  const imports = names.map((name, i) => `import * as module${i} from ${JSON.stringify(join(path, `${name}.ts`))};`);
  const entries = names.map((name, i) => `${JSON.stringify(name)}: module${i}`);
  return `${imports.join('\n')}\nexport default { ${entries.join(', ')} };`;
}

async function assemble(path) {
  const { default: asc } = await import('assemblyscript/asc');
  const outputs = new Map();
  const { error, stderr } = await asc.main(
    [
      relative(root, path),
      '--outFile',
      'module.wasm',
      '-O3',
      '--noAssert',
      '--runtime',
      'stub',
      '--enable',
      'simd',
      '--baseDir',
      root,
    ],
    { writeFile: (name, contents) => outputs.set(name, contents), listFiles: () => null },
  );
  if (error) throw new Error(`${error.message}\n${stderr.toString()}`);
  return Buffer.from(outputs.get('module.wasm')).toString('base64');
}

async function bundleWorker(path, plugins) {
  const { rollup } = await import('rollup');
  const bundle = await rollup({ input: path, plugins, external: [/^node:/] });
  const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true });
  await bundle.close();
  return exporting(
    output[0].code,
    Object.keys(output[0].modules).filter((id) => id.includes('node_modules')),
  );
}
