// Writes fixtures/bring-your-own/model.tflite: node scripts/example.js
import { mkdirSync, writeFileSync } from 'node:fs';
import { importTypeScript } from './typescript.js';

const [{ exampleNetwork }, { exportTflite }] = await Promise.all([
  importTypeScript('scripts/example-network.ts'),
  importTypeScript('tinyengine/tflite/export.ts'),
]);
mkdirSync('fixtures/bring-your-own', { recursive: true });
writeFileSync('fixtures/bring-your-own/model.tflite', exportTflite(exampleNetwork()));
