// Redraws the pictures of docs/schedule.md: npm run pictures
import { build } from 'esbuild';
import { mkdirSync, writeFileSync } from 'node:fs';

const { outputFiles } = await build({
  entryPoints: ['scripts/document-pictures.ts'],
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
});
mkdirSync('build', { recursive: true });
writeFileSync('build/pictures.js', outputFiles[0].text);
const { documentPictures } = await import('../build/pictures.js');
mkdirSync('docs/pictures', { recursive: true });
for (const { file, svg } of documentPictures()) writeFileSync(`docs/pictures/${file}`, svg);
