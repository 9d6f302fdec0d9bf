// Redraws the pictures of docs/schedule.md: npm run pictures
import { mkdirSync, writeFileSync } from 'node:fs';
import { importTypeScript } from './typescript.js';

const { documentPictures } = await importTypeScript('scripts/document-pictures.ts');
mkdirSync('docs/pictures', { recursive: true });
for (const { file, svg } of documentPictures()) writeFileSync(`docs/pictures/${file}`, svg);
