import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { jobOf, jobs, unknownIn } from './jobs.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const read = (file) => readFileSync(join(root, file), 'utf8');
const run = (program, ...args) => execFileSync(program, args, { cwd: root, encoding: 'utf8' });
const sources = run('git', 'ls-files', '--cached', '--others', '--exclude-standard', '--', '*.ts', '*.js')
  .split('\n')
  .filter((file) => file !== '' && !file.startsWith('dist/') && existsSync(join(root, file)));
const files = sources.filter((file) => /\.test\.\w+$/.test(file));

/** As a test file would name it; spelled out, it would be a tool of this file. */
const needing = (...names) => `needing(${names.map((name) => `absent${name}`).join(', ')})`;

describe('a test file', () => {
  test('belongs to the group of the tools that it names, with the oracle before the firmware', () => {
    expect(jobOf(needing('Tools'))).toBe('firmware');
    expect(jobOf(needing('Emulator', 'Oracle'))).toBe('oracle');
    expect(jobOf(needing('Gcc'))).toBe('unit');
    expect(jobOf("test('…')")).toBe('unit');
  });

  test('names only tools that a group has', () => {
    expect(unknownIn(needing('Gcc', 'Scope'))).toEqual([expect.stringMatching(/Scope$/)]);
    expect(files.filter((file) => unknownIn(read(file)).length > 0)).toEqual([]);
  });
});

describe('all test files', () => {
  test('are run, each in one group', () => {
    const groups = jobs.map((job) => files.filter((file) => jobOf(read(file)) === job));
    for (const group of groups) expect(group.length).toBeGreaterThan(1);
    expect(groups.flat().sort()).toEqual([...files].sort());
    const byVitest = JSON.parse(run('npx', 'vitest', 'list', '--filesOnly', '--json')).map(({ file }) => file);
    expect(byVitest.map((file) => relative(root, file)).sort()).toEqual([...files].sort());
  });

  test('of the group unit import no module that runs tools of other groups', () => {
    const running = sources.filter((file) => {
      const lists = read(file).match(/^export const absent\w+/gm) ?? [];
      return !files.includes(file) && jobOf(lists.join()) !== 'unit' && basename(file) !== 'needs.ts';
    });
    expect(running.length).toBeGreaterThan(3);
    const imported = (file) =>
      [...read(file).matchAll(/^import (?!type )[^;]* from '(\..*)\.js';$/gm)].map(([, name]) =>
        join(dirname(file), `${name}.ts`),
      );
    const unit = files.filter((file) => jobOf(read(file)) === 'unit');
    expect(unit.filter((file) => imported(file).some((module) => running.includes(module)))).toEqual([]);
  });
});
