// Writes fixtures/bring-your-own/model.tflite: node scripts/example.js
import { build } from 'esbuild';
import { mkdirSync, writeFileSync } from 'node:fs';

const contents = `export { exampleNetwork } from './scripts/example-network.js';
export { exportTflite } from './tinyengine/tflite/export.js';`;
const { outputFiles } = await build({
  stdin: { contents, resolveDir: '.' },
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
});
const { exampleNetwork, exportTflite } = await import(
  'data:text/javascript,' + encodeURIComponent(outputFiles[0].text)
);
mkdirSync('fixtures/bring-your-own', { recursive: true });
writeFileSync('fixtures/bring-your-own/model.tflite', exportTflite(exampleNetwork()));
