import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mcunet } from './caller.js';

const model = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'fixtures/bring-your-own/model.tflite');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mcunet-refusals-'));
});
afterAll(() => rm(folder, { recursive: true }));

test.each([
  { words: ['check', '--model', model], says: 'expected --board ID beside --model, found none' },
  { words: ['init'], says: 'expected a .tflite in this folder, found none' },
  {
    words: ['check', '--model', model, '--board', 'pico', '--sram', 'much'],
    says: /^expected .* for --sram, found "much"$/m,
  },
])('mcunet $words.0 says what it expected: $says', async ({ words, says }) => {
  const { status, stdout, stderr } = await mcunet(folder, words);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(says);
  expect(stderr).not.toMatch(/^\s+at /m);
});
