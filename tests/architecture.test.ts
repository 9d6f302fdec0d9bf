import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

// The tables of ARCHITECTURE.md are the rule: a part imports only from itself and from parts above it.
const document = readFileSync('ARCHITECTURE.md', 'utf8');
const rows = (title: string): readonly string[] =>
  [
    ...document
      .split(`${title}\n`)[1]!
      .split('\n#')[0]!
      .matchAll(/^\| `([\w./-]+)` /gm),
  ].map((match) => match[1]!);
const parts = rows('## Folders').flatMap((folder) =>
  folder === 'tinyengine/' ? rows('### Inside `tinyengine/`').map((part) => `tinyengine/${part}`) : [folder],
);
const rankOf = (file: string): number => parts.findIndex((part) => file === part || file.startsWith(part));

const isTest = (file: string): boolean => /\.test\.[jt]s$/.test(file);

const tracked = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard', '*.ts', '*.js'], {
  encoding: 'utf8',
});
const sources = new Set(
  tracked.split('\0').filter((file) => file.includes('/') && !/^(dist|fixtures|\.)|\.d\.ts$/.test(file)),
);

/** The project's own files that a source imports, types included. `?modules` imports every module of a folder. */
function importsOf(file: string): readonly string[] {
  const named = ts.preProcessFile(readFileSync(file, 'utf8'), true, true).importedFiles.map(({ fileName }) => fileName);
  return named.flatMap((name) => {
    const [path = '', kind] = normalize(join(dirname(file), name)).split('?');
    if (!name.startsWith('.')) return [];
    if (kind === 'modules')
      return readdirSync(path).flatMap((module) => (/(?<!\.test)\.ts$/.test(module) ? [join(path, module)] : []));
    return [path, path.replace(/\.js$/, '.ts')].filter((candidate) => sources.has(candidate));
  });
}
const imports = new Map([...sources].map((file) => [file, importsOf(file)]));

test('every source belongs to a part that ARCHITECTURE.md lists', () => {
  expect(parts.length).toBeGreaterThan(20);
  expect([...sources].filter((file) => rankOf(file) < 0 && !isTest(file))).toEqual([]);
});

test('a part imports only from itself and from parts above it', () => {
  const upward = [...imports].flatMap(([file, targets]) =>
    isTest(file)
      ? []
      : targets.filter((target) => rankOf(target) > rankOf(file)).map((target) => `${file} imports ${target}`),
  );
  expect(upward).toEqual([]);
});

test('no imports form a circle', () => {
  const finished = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) return void circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
    if (finished.has(file)) return;
    for (const target of imports.get(file)!) visit(target, [...path, file]);
    finished.add(file);
  };
  for (const file of sources) visit(file, []);
  expect(circles).toEqual([]);
});
