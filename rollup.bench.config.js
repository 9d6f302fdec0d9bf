import { plugins } from './build-plugins/plugins.js';

export default {
  input: 'bench/bench.ts',
  external: [/^node:/],
  plugins: plugins(),
  output: { file: 'build/bench/bench.js', format: 'es', inlineDynamicImports: true },
};
