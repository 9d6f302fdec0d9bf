import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { boardIds } from '../../firmware/boards.js';
import { mcunet } from '../../tests/cli/caller.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mcunet-boards-'));
});
afterAll(() => rm(folder, { recursive: true }));

const anemone = JSON.stringify({
  name: 'Anemone',
  build: { cpu: 'cortex-m7', f_cpu: '400000000L' },
  upload: { maximum_size: 4096, maximum_ram_size: 1024 },
});

test('every built-in board is listed', async () => {
  const { status, stdout } = await mcunet(folder, ['boards']);
  expect(status).toBe(0);
  for (const id of boardIds()) expect(stdout).toMatch(new RegExp(`^${id} +cortex-`, 'm'));
});

test('the boards of the project in the folder are listed with the file that describes them', async () => {
  await mkdir(join(folder, 'boards'));
  await writeFile(join(folder, 'boards/anemone.json'), anemone);
  const { status, stdout } = await mcunet(folder, ['boards']);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^anemone +cortex-m7 +400 MHz +1\.0 kB +4\.0 kB +Anemone, boards\/anemone\.json/m);
  const listed = JSON.parse((await mcunet(folder, ['boards', '--json'])).stdout) as readonly { id: string }[];
  expect(listed.map(({ id }) => id)).toEqual([...boardIds(), 'anemone']);
});

test('a mistake in one of them is reported, and the others are listed', async () => {
  await writeFile(join(folder, 'boards/broken.json'), '{ "name": "Broken" }');
  const { status, stdout, stderr } = await mcunet(folder, ['boards']);
  expect([status, stdout, stderr]).toEqual([
    2,
    expect.stringMatching(/^anemone /m),
    expect.stringContaining('boards/broken.json:1:1  expected the key "build"'),
  ]);
});
