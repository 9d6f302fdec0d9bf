import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { documentPictures } from '../../scripts/document-pictures.js';
import { grouped } from '../../tinyengine/draw/printable.js';
import { blocks } from '../../tinyengine/draw/glyphs.js';
import { drawMemory } from '../../tinyengine/draw/text.js';

const pictures = documentPictures();
const folder = 'docs/pictures';
const document = readFileSync('docs/schedule.md', 'utf8');

test('docs/pictures holds the pictures that the product draws now, and nothing else (npm run pictures redraws them)', () => {
  expect(readdirSync(folder).sort()).toEqual(pictures.map(({ file }) => file).sort());
  for (const { file, svg } of pictures) expect(readFileSync(join(folder, file), 'utf8') === svg, file).toBe(true);
});

test.each(pictures)('docs/schedule.md shows $file and states the size of its arena', ({ file, picture }) => {
  const [, words] = new RegExp(`!\\[([^\\]]*)\\]\\(pictures/${file}\\)`).exec(document)!;
  expect(words).toContain(`${grouped(picture.arenaBytes)} B`);
});

test('docs/schedule.md quotes the text that is drawn for the example model', () => {
  const { picture } = pictures.find(({ file }) => file === 'model.svg')!;
  expect(document).toContain(['```text', ...drawMemory(picture, blocks), '```'].join('\n'));
});
