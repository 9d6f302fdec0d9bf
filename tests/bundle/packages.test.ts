import { execa } from 'execa';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { absentTools } from '../support/firmware-tools.js';
import { pio, platformio, root, writeHookProject } from '../support/platformio-project.js';
import { needing } from '../support/needs.js';

const kilobyte = 1e3;
const megabyte = 1e6;

let temporary: string;
beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'mcunet packages '));
});
afterAll(() => rm(temporary, { recursive: true, force: true }));

/** Unpacks an archive into a new folder. Returns the names of its files and their total bytes. */
async function unpack(archive: string, folder: string): Promise<{ readonly names: string[]; readonly bytes: number }> {
  await mkdir(folder);
  await execa('tar', ['xzf', archive, '-C', folder]);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return {
    names: files.map((file) => file.slice(folder.length + 1)),
    bytes: sizes.reduce((sum, size) => sum + size, 0),
  };
}

/** Files that belong in neither package: tests, files that Python leaves, and files that only the action loads. */
const unwanted = (names: readonly string[]): readonly string[] =>
  names.filter((name) => /\.test\.\w+$|__pycache__|dist\/action/.test(name));

/** The files that a module imports, at its start or later. `cli.js` names the module it starts in a constant. */
const importsOf = (module: string, text: string): readonly string[] =>
  [...text.matchAll(/(?:\bfrom|\bimport|commandLine =)\s*\(?\s*["'](\.[^"']+\.m?js)["']/g)].map(([, path]) =>
    join(dirname(module), path!),
  );

describe('the npm package', () => {
  let packed: { readonly filename: string; readonly size: number };
  let names: readonly string[];
  const read = (name: string): Promise<string> => readFile(join(temporary, 'npm', name), 'utf8');
  beforeAll(async () => {
    const parameters = ['pack', '--json', '--ignore-scripts', '--pack-destination', temporary];
    const { stdout } = await execa('npm', parameters, { cwd: root });
    [packed] = JSON.parse(stdout) as [typeof packed];
    ({ names } = await unpack(join(temporary, packed.filename), join(temporary, 'npm')));
  });

  test('has at most 800 kB, and nothing that only tests or the action need', () => {
    expect(packed.size).toBeLessThanOrEqual(800 * kilobyte);
    expect(unwanted(names)).toEqual([]);
  });

  test('has every file that one of its files imports', async () => {
    const modules = names.filter((name) => /\.m?js$/.test(name));
    const imported = await Promise.all(modules.map(async (name) => importsOf(name, await read(name))));
    expect(imported.flat().length).toBeGreaterThan(50);
    expect(imported.flat().filter((name) => !names.includes(name))).toEqual([]);
  });

  test('has each file of the trainer exactly once', async () => {
    const trainer = join(root, 'tinynas/train');
    const sources = (await readdir(trainer)).filter((name) => name.endsWith('.py'));
    expect(sources).toContain('main.py');
    const texts = await Promise.all(names.map(read));
    for (const source of sources) {
      // A bundle holds the source as a string literal on one line.
      const inlined = JSON.stringify(await readFile(join(trainer, source), 'utf8')).slice(1, -1);
      expect([source, texts.join('').split(inlined).length - 1]).toEqual([source, 1]);
    }
  });

  test('works in an empty folder', async () => {
    const commandLine = join(temporary, 'npm/package/dist/cli.js');
    const model = join(root, 'fixtures/bring-your-own/model.tflite');
    const parameters = ['generate', '--model', model, '--board', 'pico', '--out', 'net'];
    const { stdout } = await execa(process.execPath, [commandLine, ...parameters], { cwd: temporary });
    expect(stdout).toMatch(/for pico, arena \d+ B/);
    expect(existsSync(join(temporary, 'net/library.json'))).toBe(true);
  });
});

// PlatformIO would otherwise ask a server for the list of known licences.
const pack = `
import sys
from platformio.package.manifest.schema import ManifestSchema
from platformio.package.pack import PackagePacker
ManifestSchema.load_spdx_licenses = staticmethod(lambda: {"licenses": [{"licenseId": "MIT"}]})
PackagePacker(sys.argv[1]).pack(sys.argv[2])
`;

describe('the archive of a commit', () => {
  const commit = (): string => join(temporary, 'commit.tar.gz');
  beforeAll(() =>
    execa('git', ['archive', '--worktree-attributes', '--prefix=mcunet/', '-o', commit(), 'HEAD'], { cwd: root }),
  );

  test('has at most 5 MB when it is unpacked, and no test', async () => {
    const { names, bytes } = await unpack(commit(), join(temporary, 'commit'));
    expect(bytes).toBeLessThanOrEqual(5 * megabyte);
    expect(names.filter((name) => name.includes('.test.'))).toEqual([]);
  });

  test('has every file that one of its modules imports, and those that an action names', async () => {
    const { names } = await unpack(commit(), join(temporary, 'commit to read'));
    const read = (name: string): Promise<string> => readFile(join(temporary, 'commit to read', name), 'utf8');
    const modules = names.filter((name) => /\.m?js$/.test(name));
    const imported = await Promise.all(modules.map(async (name) => importsOf(name, await read(name))));
    expect(imported.flat().length).toBeGreaterThan(50);
    const actions = names.filter((name) => name.endsWith('action.yml'));
    expect(actions).toHaveLength(3);
    const mains = await Promise.all(
      actions.map(async (name) => join(dirname(name), /main: '?([^'\s]+)/.exec(await read(name))![1]!)),
    );
    expect([...imported.flat(), ...mains].filter((name) => !names.includes(name))).toEqual([]);
  });

  needing(absentTools).test('is a library for lib_deps', () => expectJudged(commit()));
});

needing(absentTools).describe('the package that PlatformIO makes of the library', () => {
  let archive: string;
  beforeAll(async () => {
    archive = join(temporary, 'library.tar.gz');
    await execa(join(dirname(platformio.path), 'python'), ['-c', pack, root, archive]);
  });

  test('has at most 5 MB when it is unpacked, and nothing that only tests or the action need', async () => {
    const { names, bytes } = await unpack(archive, join(temporary, 'library'));
    expect(bytes).toBeLessThanOrEqual(5 * megabyte);
    expect(unwanted(names)).toEqual([]);
  });

  test('generates the network and judges the firmware of a project that names it in lib_deps', () =>
    expectJudged(archive));
});

/** Expects that a project with this archive in `lib_deps` builds within its budgets, and fails when one is exceeded. */
async function expectJudged(archive: string): Promise<void> {
  const project = await writeHookProject(`${archive}.project`, {
    settings: `[env:pico]\nboard = pico\nlib_deps = file://${archive}\n`,
    boards: { pico: { budgets: { sram: '64 kB' } } },
  });
  const { status, stdout, stderr } = await pio(project, ['run']);
  expect([status, stdout], stderr).toEqual([0, expect.stringMatching(/pico .*64\.0 kB/)]);
  await writeFile(
    join(project, 'mcunet.json'),
    (await readFile(join(project, 'mcunet.json'), 'utf8')).replace('64 kB', '1 kB'),
  );
  const over = await pio(project, ['run']);
  expect([over.status, over.stdout], over.stderr).toEqual([1, expect.stringContaining('over its budget')]);
}
