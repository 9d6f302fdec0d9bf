// Lets a script import TypeScript. It bundles the module into `build/scripts/` with the plugins of the other bundles.
import { pathToFileURL } from 'node:url';
import { rollup } from 'rollup';
import { plugins } from '../build-plugins/plugins.js';

/** Imports a module. @param {string} path from the root of the repository @returns {Promise<any>} its exports */
export async function importTypeScript(path) {
  const file = `build/scripts/${path.replace(/\W/g, '-')}.mjs`;
  const bundle = await rollup({ input: path, plugins: plugins(), external: [/^node:/] });
  await bundle.write({ file, format: 'es', inlineDynamicImports: true });
  await bundle.close();
  return import(pathToFileURL(file).href);
}
