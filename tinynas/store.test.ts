import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { folderStore, memoryStore } from './store.js';

const root = mkdtempSync(join(tmpdir(), 'mcunet-store-'));
afterAll(() => rmSync(root, { recursive: true }));
const folder = (name: string): string => join(root, name);
const filesOf = (name: string): string[] =>
  readdirSync(folder(name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const key = { supernet: 'a'.repeat(64), data: 'b'.repeat(64), canonical: 'r8-w0.5-2k3|2k3' };
const measurement = { correct: Uint8Array.of(1, 254, 77), calibration: 'AACAPw==' };

describe.each([
  ['in memory', () => memoryStore()],
  ['in a folder', () => folderStore(folder('plain'))],
])('a store %s', (_, create) => {
  test('returns a measurement under its own key only', () => {
    const store = create();
    store.put(key, measurement);
    expect(store.get(key)).toEqual(measurement);
    expect(store.get({ ...key, canonical: 'r12-w0.5-2k3|2k3' })).toBeNull();
    expect(store.get({ ...key, supernet: 'c'.repeat(64) })).toBeNull();
    expect(store.get({ ...key, data: 'c'.repeat(64) })).toBeNull();
  });
});

describe('a store in a folder', () => {
  test('is read again later, from its files alone', () => {
    folderStore(folder('first')).put(key, measurement);
    expect(folderStore(folder('first')).get(key)).toEqual(measurement);
    expect(filesOf('first')).toHaveLength(1);
  });

  test('merges with another by copying files together', () => {
    const other = { ...key, canonical: 'r12-w0.5-2k3|2k3' };
    folderStore(folder('left')).put(key, measurement);
    folderStore(folder('right')).put(other, { ...measurement, calibration: 'AAAA' });
    cpSync(folder('right'), folder('left'), { recursive: true });
    expect(folderStore(folder('left')).get(key)).toEqual(measurement);
    expect(folderStore(folder('left')).get(other)?.calibration).toBe('AAAA');
  });

  test('reads and writes nothing through a link or a pipe', () => {
    const store = folderStore(folder('honest'));
    store.put(key, measurement);
    const [entry] = filesOf('honest');
    const at = (name: string): string => join(folder(name), relative(folder('honest'), entry!));
    for (const name of ['linked', 'piped', 'led']) mkdirSync(dirname(at(name)), { recursive: true });
    symlinkSync(entry!, at('linked'));
    execFileSync('mkfifo', [at('piped')]);
    for (const name of ['linked', 'piped']) expect([name, folderStore(folder(name)).get(key)]).toEqual([name, null]);
    rmSync(dirname(at('led')), { recursive: true });
    mkdirSync(folder('elsewhere'));
    symlinkSync(folder('elsewhere'), dirname(at('led')));
    folderStore(folder('led')).put(key, measurement);
    expect(readdirSync(folder('elsewhere'))).toEqual([]);
  });

  test.each<[string, (text: string) => string]>([
    ['cut short', (text) => text.slice(0, -10)],
    ['empty', () => ''],
    ['changed in one figure', (text) => text.replace('AACAPw==', 'AACBPw==')],
    ['of another network', (text) => text.replace(/"key":"./, '"key":"x')],
    ['something else', () => '[1, 2, null]'],
    ['enormous', (text) => text + ' '.repeat(5 * 1024 * 1024)],
  ])('counts an entry as missing that is %s', (name, damage) => {
    const store = folderStore(folder(name));
    store.put(key, measurement);
    const [file] = filesOf(name);
    writeFileSync(file!, damage(readFileSync(file!, 'utf8')));
    expect(store.get(key)).toBeNull();
    store.put(key, measurement);
    expect(store.get(key)).toEqual(measurement);
  });

  test('that cannot be written is ignored', () => {
    writeFileSync(folder('file'), '');
    const store = folderStore(folder('file'));
    store.put(key, measurement);
    expect(store.get(key)).toBeNull();
  });
});
