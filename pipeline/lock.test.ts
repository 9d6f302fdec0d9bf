import { lstat, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readLock } from '../schemas/load.js';
import type { Lock, LockedBoard } from '../schemas/types.js';
import { problemOfPromise } from '../tests/support/mistakes.js';
import { staleness, withBoards, writeLock } from './lock.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mcunet-lock-'));
});
afterAll(() => rm(folder, { recursive: true }));

const hash = (digit: string): string => digit.repeat(64);
const network: Lock['network'] = {
  ...{ supernet: hash('a'), space: hash('b'), model: null, contract: 'integers/1' },
  input: { height: 28, width: 28, channels: 1 },
  data: { calibration: hash('c'), validation: hash('d'), test: null },
};
const entry = (architecture: string): LockedBoard => ({
  ...{ architecture, calibration: 'AACAPw==', validation: { correct: 9, n: 10 }, test: null, arena: 100 },
  predicted: { sram: 1, flash: 2, instructions: 3, latency: 4 },
  application: { sram: 1, flash: 2 },
  limits: { sram: null, flash: null, latency: null },
});
const search = { seed: 1, evaluations: 2 };
const lock = withBoards(null, network, search, { pico: entry('r1'), nano33ble: entry('r2') });

test('an entry is fresh while nothing changed that decides accuracy', () => {
  expect(staleness(lock, 'pico', network)).toEqual([]);
  expect(staleness(lock, 'pico', structuredClone(network))).toEqual([]);
});

test('an entry is stale for each input that decides accuracy, and all reasons are named', () => {
  const other = {
    supernet: hash('e'),
    space: hash('e'),
    contract: 'integers/2',
    input: { ...network.input, height: 27 },
  };
  const data = { ...network.data, test: hash('e') };
  expect(staleness(lock, 'pico', { ...network, ...other, data })).toEqual([
    'another supernet',
    'another search space',
    'another input size',
    'other data',
    'another arithmetic contract',
  ]);
  expect(staleness(null, 'pico', network)).toEqual(['there is no lock']);
  expect(staleness(lock, 'mps2_an386', network)).toEqual(['the lock does not have this board']);
});

test.each(['constructor', '__proto__', 'toString'])('the lock does not have a board %s', (id) => {
  const read = readLock(JSON.stringify(lock), 'mcunet.lock.json');
  expect(staleness(read, id, network)).toEqual(['the lock does not have this board']);
});

test('new entries join the fresh ones in alphabetical order, and stale ones are removed', () => {
  const boards = { mps2_an386: entry('r3'), pico: entry('r4') };
  const more = withBoards(lock, network, search, boards);
  expect(Object.entries(more.boards).map(([id, { architecture }]) => [id, architecture])).toEqual([
    ['mps2_an386', 'r3'],
    ['nano33ble', 'r2'],
    ['pico', 'r4'],
  ]);
  const moved = withBoards(lock, { ...network, supernet: hash('e') }, search, boards);
  expect(Object.keys(moved.boards)).toEqual(['mps2_an386', 'pico']);
});

test('a lock is written atomically and read back, and an equal lock does not change the file', async () => {
  const file = join(folder, 'mcunet.lock.json');
  await writeLock(file, lock);
  expect(readLock(await readFile(file, 'utf8'), 'mcunet.lock.json')).toEqual(lock);
  const before = await lstat(file);
  await writeLock(file, lock);
  expect((await lstat(file)).ino).toBe(before.ino);
  expect(await readdir(folder)).toEqual(['mcunet.lock.json']);
});

test('a link in place of the lock is neither replaced nor written through', async () => {
  await writeFile(join(folder, 'target'), 'untouched');
  await symlink('target', join(folder, 'linked.lock.json'));
  expect((await problemOfPromise(writeLock(join(folder, 'linked.lock.json'), lock))).code).toBe('PLACE_TAKEN');
  expect(await readFile(join(folder, 'target'), 'utf8')).toBe('untouched');
  expect((await lstat(join(folder, 'linked.lock.json'))).isSymbolicLink()).toBe(true);
});
