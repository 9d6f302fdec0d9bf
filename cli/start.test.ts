import { transform } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const start = join(root, 'dist', 'cli.js');

/** Starts the command line in a Node that reports another version. */
function startAs(version: string): { readonly status: number | null; readonly output: string } {
  const pretend = `Object.defineProperty(process.versions, 'node', { value: '${version}' })`;
  const words = ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`, start, '--version'];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

test.each(['10.24.1', '14.21.3', '16.20.2', '18.20.8'])('Node %s is refused in one sentence', (version) => {
  const { status, output } = startAs(version);
  expect(status).toBe(3);
  expect(output).toBe(
    `mcunet: Node.js 20 or newer is needed, found v${version} at ${process.execPath}: install it from https://nodejs.org\n`,
  );
});

test.each(['20.0.0', '24.1.0'])('Node %s starts the command line', (version) => {
  expect(startAs(version)).toEqual({ status: 0, output: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
});

test('the started file has only syntax that an old Node supports', async () => {
  const text = readFileSync(start, 'utf8').replace(/^#!.*\n/, '');
  const [plain, lowered] = await Promise.all(
    ['esnext', 'es2015'].map((target) => transform(text, { target, supported: { 'dynamic-import': true } })),
  );
  expect(lowered!.code).toBe(plain!.code);
  expect(text).not.toMatch(/^\s*(import|export)\b[^(]|import\.meta/m);
});
