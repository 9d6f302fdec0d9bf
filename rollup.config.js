import { chunkOf } from './build-plugins/chunks.js';
import { licenses } from './build-plugins/licenses.js';
import { minifyPackages } from './build-plugins/minify.js';
import { plugins } from './build-plugins/plugins.js';
import { removeStale } from './build-plugins/stale.js';

// Command line and action share their code, in files that are loaded where they are needed. The command line starts behind a few lines that any
// Node can read.
const entries = { cli: 'cli/start.ts', mcunet: 'cli/main.ts', action: 'action/main.ts' };

export default {
  input: entries,
  external: [/^node:/],
  plugins: [...plugins(), minifyPackages(), licenses(), removeStale()],
  // One imports the other, for parts that we don't use.
  treeshake: { moduleSideEffects: (id) => !/\/@actions\/(core|http-client)\//.test(id) },
  output: {
    dir: 'dist',
    format: 'es',
    banner: ({ name }) => (name === 'cli' ? '#!/usr/bin/env node' : ''),
    manualChunks: chunkOf,
    // .mjs, so that a copy of the command line needs no package.json beside it; action.yml names action.js.
    entryFileNames: ({ name }) => (name === 'mcunet' ? 'mcunet.mjs' : '[name].js'),
    chunkFileNames: '[name].mjs',
    minifyInternalExports: false,
    hoistTransitiveImports: false,
    sourcemap: false,
  },
  onwarn,
};

function onwarn(warning) {
  const known = ['THIS_IS_UNDEFINED', 'CIRCULAR_DEPENDENCY'];
  const inDependency = [warning.id ?? '', ...(warning.ids ?? [])].some((id) => id.includes('node_modules'));
  if (!(known.includes(warning.code) && inDependency)) throw new Error(warning.message);
}
