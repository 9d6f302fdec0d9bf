import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dist, loadsOf } from './loads.js';

const fixture = join(dist, '../fixtures/bring-your-own');
const megabyte = 1e6;

let workspace: string;
beforeAll(() => {
  workspace = mkdtempSync(join(tmpdir(), 'mcunet-plan-'));
  copyFileSync(join(fixture, 'mcunet.json'), join(workspace, 'mcunet.json'));
  writeFileSync(join(workspace, 'output'), '');
});
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

test.each(['--version', '--help', 'check --help'])('mcunet %s loads no command', (words) => {
  const { status, files, bytes } = loadsOf(['cli.js', ...words.split(' ')]);
  expect(status).toBe(0);
  expect([...files].sort()).toEqual([
    'chunks/commander.mjs',
    'chunks/commonjs.mjs',
    'chunks/fastest-levenshtein.mjs',
    'chunks/program.mjs',
    'chunks/start.mjs',
    'cli.js',
    'mcunet.mjs',
  ]);
  expect(bytes).toBeLessThan(0.1 * megabyte);
});

test('a command loads no other command, and nothing of the action', () => {
  const { status, files } = loadsOf(['cli.js', 'boards']);
  expect(status).toBe(0);
  expect(files.filter((file) => file.startsWith('chunks/commands/'))).toEqual(['chunks/commands/boards.mjs']);
  expect(files.filter((file) => file.startsWith('action'))).toEqual([]);
});

test("the action's plan loads at most 3.5 MB, and no client of artifacts, caches or GitHub", () => {
  const { status, files, bytes, output } = loadsOf(['action.js'], {
    INPUT_MODE: 'plan',
    GITHUB_WORKSPACE: workspace,
    GITHUB_OUTPUT: join(workspace, 'output'),
    RUNNER_TEMP: workspace,
  });
  expect([status, readFileSync(join(workspace, 'output'), 'utf8')], output).toEqual([
    0,
    expect.stringContaining('nucleo_f412zg'),
  ]);
  expect(bytes).toBeLessThanOrEqual(3.5 * megabyte);
  expect(files.filter((file) => file.startsWith('action/')).sort()).toEqual([
    'action/core.mjs',
    'action/plan.mjs',
    'action/start.mjs',
  ]);
});

test('schemas are compiled at build time: no file makes code from text', () => {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => /\.m?js$/.test(file));
  const compiling = files.filter((file) => /\bnew Function\b/.test(readFileSync(join(dist, file), 'utf8')));
  expect(files.length).toBeGreaterThan(30);
  expect(compiling).toEqual([]);
});
