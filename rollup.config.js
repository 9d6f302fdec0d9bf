import { plugins } from './build-plugins/plugins.js';

// The action is one self-contained file. The command line is one as well, behind a few lines that any Node can read.
export default [
  { input: 'cli/start.ts', file: 'dist/cli.js', banner: '#!/usr/bin/env node' },
  { input: 'cli/main.ts', file: 'dist/mcunet.mjs', banner: '' },
  { input: 'action/main.ts', file: 'dist/action.js', banner: '' },
].map(({ input, file, banner }) => ({
  input,
  external: [/^node:/],
  plugins: plugins(),
  output: { file, format: 'es', banner, inlineDynamicImports: true, sourcemap: false },
  onwarn,
}));
function onwarn(warning) {
  const known = ['THIS_IS_UNDEFINED', 'CIRCULAR_DEPENDENCY'];
  const inDependency = [warning.id ?? '', ...(warning.ids ?? [])].some((id) => id.includes('node_modules'));
  if (!(known.includes(warning.code) && inDependency)) throw new Error(warning.message);
}
