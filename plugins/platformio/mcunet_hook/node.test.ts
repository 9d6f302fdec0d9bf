import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const plugin = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'mcunet node '));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function program(name: string, script: string): string {
  const file = join(folder, name, 'node');
  mkdirSync(dirname(file));
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

/** The path that the hook finds with these variables, or the sentence it says. */
function found(variables: Readonly<Record<string, string>>): string {
  const script = `import json, sys
from mcunet_hook.node import NodeUnusable, find_node
try:
    print(find_node(json.loads(sys.argv[1])))
except NodeUnusable as problem:
    print(problem)
`;
  const env = { ...process.env, PYTHONPATH: plugin, PYTHONDONTWRITEBYTECODE: '1' };
  return execFileSync('python3', ['-c', script, JSON.stringify(variables)], { encoding: 'utf8', env }).trim();
}

const sentence = (what: string): string =>
  `Node.js 20 or newer is needed, found ${what}: install it from https://nodejs.org, or name another in MCUNET_NODE`;

test('the Node that MCUNET_NODE names comes before the one on PATH', () => {
  const named = program('named', 'echo v22.1.0');
  const onPath = program('path', 'echo v20.0.0');
  expect(found({ MCUNET_NODE: named, PATH: dirname(onPath) })).toBe(named);
  expect(found({ MCUNET_NODE: '', PATH: dirname(onPath) })).toBe(onPath);
});

test.each(['v14.21.3', 'v16.20.2', 'v18.20.8', 'v19.9.0'])(
  '%s is too old, and where it was found is said',
  (version) => {
    const old = program(version, `echo ${version}`);
    expect(found({ PATH: dirname(old) })).toBe(sentence(`${version} at ${old}`));
  },
);

test('a nightly build of a new Node is accepted', () => {
  const nightly = program('nightly', 'echo v25.0.0-nightly20260101abcdef');
  expect(found({ MCUNET_NODE: nightly })).toBe(nightly);
});

test('a missing Node is reported with the place of the search', () => {
  expect(found({ PATH: folder })).toBe(sentence('none on PATH'));
  expect(found({ MCUNET_NODE: '/nowhere/node', PATH: folder })).toBe(sentence('none at /nowhere/node (MCUNET_NODE)'));
});

test.each([
  { what: 'says something else', script: 'echo hello' },
  { what: 'fails', script: 'echo v20.0.0; exit 1' },
  { what: 'says nothing', script: 'true' },
])('a program that $what is no Node', ({ what, script }) => {
  const other = program(what, script);
  expect(found({ MCUNET_NODE: other })).toBe(sentence(`a program that is no Node at ${other}`));
});
