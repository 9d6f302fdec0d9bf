import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chain, windowOf } from '../../tests/networks/graphs.js';
import { absentGcc, needing } from '../../tests/support/needs.js';
import { attacks, ordinary, unsafeIn } from '../../tests/support/hostile.js';
import { compile, type GeneratedFile } from '../compile.js';
import { balanced } from '../target.js';
import type { Graph } from '../graph/graph.js';

const links = Array.from(
  { length: 2 },
  () => ({ kind: 'MAX_POOL_2D', window: windowOf(1), activation: 'NONE' }) as const,
);
const network = chain([1, 3, 3, 2], ...links);

const named = (graph: Graph, text: string): Graph => ({
  ...graph,
  name: text,
  tensors: graph.tensors.map((tensor) => ({ ...tensor, name: text })),
});

/** The library of a network that has the given text wherever an untrusted model or command can put text. */
const libraryWith = (text: string): readonly GeneratedFile[] =>
  compile(named(network, text), {
    name: 'net',
    board: text,
    core: 'cortex-m4',
    scheduling: balanced,
    source: { model: text, sha256: text },
    tool: text,
    command: [text, text],
  }).files;

/** The C without its comments, as the compiler sees it: trigraphs are replaced, lines are joined. */
function tokens(files: readonly GeneratedFile[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'mcunet-hostile-c-'));
  try {
    for (const { path, contents } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), contents);
    }
    const sources = files.map(({ path }) => path).filter((path) => path.endsWith('.c'));
    const strict = ['-std=c11', '-trigraphs', '-Wall', '-Wextra', '-Werror'];
    execFileSync('gcc', [...strict, '-fsyntax-only', ...sources], { cwd: folder });
    return sources
      .map((source) => execFileSync('gcc', [...strict, '-E', '-P', source], { cwd: folder, encoding: 'utf8' }))
      .join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Replaces names, which become parts of identifiers, by one name. Their letters are harmless. */
const withoutNames = (text: string): string => text.replaceAll(/\bnet_\w+/g, 'net_');

describe('untrusted names', () => {
  test.each([...attacks, ...ordinary])('leave no control character in a generated file: %j', (text) => {
    for (const { path, contents } of libraryWith(text)) expect([path, unsafeIn(contents)]).toEqual([path, []]);
  });

  needing(absentGcc).test('add no code to the C, which compiles without a warning', () => {
    const plain = withoutNames(tokens(libraryWith('plain')));
    for (const text of [attacks.join(''), ...attacks.filter((attack) => /[*?\\/]/.test(attack))])
      expect(withoutNames(tokens(libraryWith(text)))).toBe(plain);
  });

  test('are unchanged in network.json', () => {
    for (const text of attacks) {
      const files = libraryWith(text);
      const parsed = JSON.parse(files.find(({ path }) => path === 'network.json')!.contents) as { model: string };
      expect(parsed.model).toBe(text);
    }
  });
});
