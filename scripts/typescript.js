// Runs TypeScript of ours from a script: bundled into `build/` with the plugins of the other bundles, then imported.
import { pathToFileURL } from 'node:url';
import { rollup } from 'rollup';
import { plugins } from '../build-plugins/plugins.js';

/** What the module at `path`, from the root of the repository, exports. */
export async function importTypeScript(path) {
  const file = `build/scripts/${path.replace(/\W/g, '-')}.mjs`;
  const bundle = await rollup({ input: path, plugins: plugins(), external: [/^node:/] });
  await bundle.write({ file, format: 'es', inlineDynamicImports: true });
  await bundle.close();
  return import(pathToFileURL(file).href);
}
