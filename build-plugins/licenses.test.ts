import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
// @ts-expect-error the build plugins are plain JavaScript, used before anything is compiled
import { licenses } from './licenses.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

describe('dist/licenses.txt', () => {
  let entries: readonly string[];
  beforeAll(async () => {
    entries = (await readFile(join(root, 'dist/licenses.txt'), 'utf8')).split(`\n${'-'.repeat(80)}\n\n`);
  });
  const headOf = (entry: string): readonly string[] => /^(\S+) (\d+\.\d+\.\S+): (.+)\n\n/.exec(entry)?.slice(1) ?? [];

  test('has each package once, with a licence that allows redistribution', () => {
    const heads = entries.map(headOf);
    for (const [name, version, license] of heads)
      expect([name, version, license]).toEqual([
        expect.any(String),
        expect.any(String),
        expect.stringMatching(/^(MIT|ISC|Apache-2\.0|BSD-3-Clause|BlueOak-1\.0\.0|\(Apache-2\.0 AND BSD-3-Clause\))$/),
      ]);
    expect(new Set(heads.map(([name, version]) => `${name} ${version}`)).size).toBe(heads.length);
  });

  test('has the text and the copyright holder of each licence', () => {
    for (const entry of entries) expect(entry).toMatch(/copyright|apache license|blue oak/i);
  });

  // These are bundled directly, through another package, in a validator, and as WebAssembly.
  test.each(['commander', 'iobuffer', 'ajv', 'assemblyscript'])('has %s', (name) => {
    expect(entries.map((entry) => headOf(entry)[0])).toContain(name);
  });
});

describe('a bundle', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mcunet-licenses-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** What the build of a bundle says that has a package of one module. */
  async function build(description: object, files: Readonly<Record<string, string>>): Promise<string> {
    const place = join(folder, 'node_modules/other');
    await rm(place, { recursive: true, force: true });
    await mkdir(place, { recursive: true });
    const all = {
      'package.json': JSON.stringify({ name: 'other', version: '1.2.3', ...description }),
      'index.js': 'console.log(1);\n',
      ...files,
    };
    for (const [name, text] of Object.entries(all)) await writeFile(join(place, name), text);
    const bundle = await rollup({ input: join(place, 'index.js'), plugins: [licenses()] });
    try {
      const { output } = await bundle.generate({});
      return String(
        output.flatMap((file) => (file.fileName === 'licenses.txt' ? [(file as { source?: unknown }).source] : []))[0],
      );
    } catch (error) {
      return (error as Error).message;
    } finally {
      await bundle.close();
    }
  }

  test('has the text of a package in its list of licences', async () => {
    expect(await build({ license: 'MIT' }, { LICENSE: 'Granted.\r\n' })).toBe('other 1.2.3: MIT\n\nGranted.\n');
  });

  test('takes the text from the read-me, with the author, if there is no licence file', async () => {
    const readme = '# other\n\n## License\n\nMIT, as usual.\n\n## Thanks\n\nto all\n';
    expect(await build({ license: 'MIT', author: { name: 'A. Person' } }, { 'README.md': readme })).toBe(
      'other 1.2.3: MIT\n\n## License\n\nMIT, as usual.\n\nCopyright: A. Person\n',
    );
  });

  test.each([
    ['GPL-3.0-only'],
    ['MIT AND GPL-3.0-only'],
    ['MIT OR GPL-3.0-only'],
    ['SEE LICENSE IN FILE'],
    [undefined],
  ])('of a package under %s is refused', async (license) => {
    expect(await build({ license }, { LICENSE: 'Granted.' })).toMatch(
      /other 1\.2\.3 may not be bundled: expected .*MIT/,
    );
  });

  test('of a package without a licence text is refused', async () => {
    expect(await build({ license: 'MIT' }, { 'README.md': '# other\n' })).toContain('no licence text');
  });
});
