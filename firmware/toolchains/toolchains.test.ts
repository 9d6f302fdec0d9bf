import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { boardIds, loadBoard } from '../boards.js';
import { toolchainOf, toolchains } from './toolchains.js';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(dirname(here));

test('every JSON file belongs to a toolchain', () => {
  const files = readdirSync(here).filter((name) => name.endsWith('.json'));
  expect(files).toEqual(toolchains.map(({ name }) => `${name}.json`));
  for (const { name, programs } of toolchains)
    expect(JSON.parse(readFileSync(join(here, `${name}.json`), 'utf8'))).toEqual(programs);
});

test.each(boardIds())('the core of %s has a toolchain that recognises its flags', (id) => {
  const { core, flags } = loadBoard(id);
  const { coreOption, choosesCore } = toolchainOf(core);
  expect(flags).toContain(`${coreOption}${core}`);
  expect(flags.filter((flag) => !choosesCore(flag))).toEqual([]);
});

test.each(toolchains.map(({ name, programs }) => [name, programs.prefix]))(
  "only the JSON file of %s contains its programs' prefix",
  (name, prefix) => {
    const folders = ['action', 'bench', 'build-plugins', 'cli', 'errors', 'firmware', 'pipeline', 'plugins', 'scripts'];
    const sources = folders.flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.(ts|js|py|json)$/.test(path) && !/\.test\.\w+$/.test(path))
        .map((path) => join(folder, path)),
    );
    expect(sources.filter((path) => readFileSync(join(root, path), 'utf8').includes(prefix))).toEqual([
      join('firmware', 'toolchains', `${name}.json`),
    ]);
  },
);
