import { plugins } from './build-plugins/plugins.js';

export default ['bench', 'calibrate'].map((name) => ({
  input: `bench/${name}.ts`,
  external: [/^node:/],
  plugins: plugins(),
  output: { file: `build/bench/${name}.js`, format: 'es', inlineDynamicImports: true },
}));
