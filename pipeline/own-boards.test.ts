import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { projectFiles } from '../data/project-files.js';
import { boardIds, loadBoard } from '../firmware/boards.js';
import { largestBoardFile } from '../firmware/project-board.js';
import { findBoard, ownBoardIds } from './own-boards.js';

const root = mkdtempSync(join(tmpdir(), 'mcunet-boards-'));
const boards = join(root, 'firmware', 'boards');
mkdirSync(boards, { recursive: true });
afterAll(() => {
  rmSync(root, { recursive: true });
});

const board = {
  name: 'Anemone',
  build: { cpu: 'cortex-m7', f_cpu: '400000000L' },
  upload: { maximum_size: 4096, maximum_ram_size: 1024 },
};
const put = (name: string, text = JSON.stringify(board)): void => {
  writeFileSync(join(boards, name), text);
};
const place = { file: 'mcunet.json', line: 3, column: 5 };
const find = (id: string) => findBoard({ id, place }, { files: projectFiles(root), path: 'firmware' });

test("a board without a file of ours is read from the project's folder", async () => {
  put('anemone.json');
  expect(await find('anemone')).toMatchObject({
    id: 'anemone',
    name: 'Anemone',
    core: 'cortex-m7',
    clock: 400_000_000,
  });
});

test("our file of a board takes precedence over the project's", async () => {
  for (const id of boardIds()) {
    put(`${id}.json`, 'not even JSON');
    expect(await find(id)).toEqual(loadBoard(id));
  }
});

test('a board without a description is unknown, and the error says where to describe it', async () => {
  for (const id of ['nobody', '../anemone', 'sub/anemone', '__proto__', 'constructor', '', 'a'.repeat(65)])
    await expect(find(id)).rejects.toThrow(
      /mcunet\.json:3:5 {2}unknown board .*\n.*\n.*boards\/ID\.json of the PlatformIO project/,
    );
});

test('for an unknown board the project board with a similar id is suggested', async () => {
  put('anemone.json');
  await expect(find('anemnoe')).rejects.toThrow('unknown board "anemnoe"\n    did you mean "anemone"?');
});

test("a project's own boards are those without a file of ours", async () => {
  put('anemone.json');
  put('pico.json');
  put('not an id.json');
  put('notes.txt', '');
  const ids = await ownBoardIds({ files: projectFiles(root), path: 'firmware' });
  expect(ids).toContain('anemone');
  expect(ids.filter((id) => boardIds().includes(id) || !/^\w+$/.test(id))).toEqual([]);
  expect(await ownBoardIds({ files: projectFiles(root), path: '.' })).toEqual([]);
});

test('a mistake in the file names the file as the manifest would, with line and column', async () => {
  put('broken.json', '{ "name": "a",\n  "build": {} }');
  await expect(find('broken')).rejects.toThrow('firmware/boards/broken.json:2:12  expected the key "f_cpu"');
});

test('a link that leaves the project is not followed', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'mcunet-outside-'));
  writeFileSync(join(outside, 'board.json'), JSON.stringify(board));
  symlinkSync(join(outside, 'board.json'), join(boards, 'linked.json'));
  await expect(find('linked')).rejects.toThrow('leads out of the project folder');
  rmSync(outside, { recursive: true });
});

test('pipes, folders and huge files are refused without waiting', async () => {
  execFileSync('mkfifo', [join(boards, 'pipe.json')]);
  mkdirSync(join(boards, 'folder.json'));
  put('huge.json', ' '.repeat(largestBoardFile + 1));
  await expect(find('pipe')).rejects.toThrow('it is no regular file');
  await expect(find('folder')).rejects.toThrow('it is a folder');
  await expect(find('huge')).rejects.toThrow(`at most ${largestBoardFile} bytes`);
});
