import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestOf } from './digest.js';

let folder;
let before;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mcunet-digest-'));
  mkdirSync(join(folder, 'chunks'));
  for (const name of ['a.js', 'chunks/b.js', 'chunks/c.js']) writeFileSync(join(folder, name), name);
  before = digestOf(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a folder with the same files has the same digest', () => {
  for (const name of ['chunks/c.js', 'a.js', 'chunks/b.js']) writeFileSync(join(folder, name), name);
  expect(digestOf(folder)).toBe(before);
});

test.each([
  ['a byte of a file within changes', () => writeFileSync(join(folder, 'chunks/b.js'), 'chunks/b.jt')],
  ['a file is there that was not', () => writeFileSync(join(folder, 'chunks/d.js'), '')],
  ['a file is gone', () => rmSync(join(folder, 'chunks/c.js'))],
  ['a file moves', () => renameSync(join(folder, 'chunks/c.js'), join(folder, 'c.js'))],
])('the digest is another where %s', (_, change) => {
  change();
  expect(digestOf(folder)).not.toBe(before);
});
