import { execa } from 'execa';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { absentTools } from '../support/firmware-tools.js';
import { needing } from '../support/needs.js';

// The first ten minutes of a user of the command line. The checkout has no npm packages, and its npm installs nothing.
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const set = ['dist', 'scripts', 'requirements', 'firmware', 'fixtures/bring-your-own', 'package.json', 'README.md'];
const noSetUp = existsSync(join(root, '.venv/.mcunet-setup')) ? [] : ['pio'];

needing(absentTools, noSetUp).describe('without npm packages', () => {
  let checkout: string;
  let home: string;
  let temporary: string;
  beforeAll(async () => {
    temporary = await mkdtemp(join(tmpdir(), 'mcunet-stranger-'));
    [checkout, home] = [join(temporary, 'mcunet'), join(temporary, 'home')];
    for (const path of set) await cp(join(root, path), join(checkout, path), { recursive: true });
    // The set-up of this checkout made it, because that needs a network.
    await symlink(join(root, '.venv'), join(checkout, '.venv'));
    await mkdir(join(home, 'bin'), { recursive: true });
    await writeFile(join(home, 'bin/npm'), `#!/bin/sh\n: > ${home}/npm-was-called\nexit 1\n`, { mode: 0o755 });
  });
  afterAll(() => rm(temporary, { recursive: true, force: true }));

  const node = (...words: readonly string[]) =>
    execa(process.execPath, words, {
      cwd: checkout,
      reject: false,
      extendEnv: false,
      env: { HOME: home, PATH: [join(home, 'bin'), process.env['PATH']].join(delimiter) },
    });

  test('the set-up, the checks of the README and doctor work', async () => {
    const { setup } = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Scripts).scripts;
    const [, ...words] = setup.split(' ');
    const prepared = await node(...words);
    expect(prepared.exitCode, prepared.stderr).toBe(0);

    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const checks = [...readme.matchAll(/^node (dist\/cli\.js check .*?) +# .*exit status (\d)/gm)];
    expect(checks).toHaveLength(2);
    for (const [, command = '', status] of checks) {
      const checked = await node(...command.split(' '));
      expect(checked.exitCode, `${checked.stdout}${checked.stderr}`).toBe(Number(status));
    }

    const { stdout } = await node('dist/cli.js', 'doctor', '--prepare');
    expect(stdout).toMatch(/^PlatformIO packages +ready +ok /m);
    expect(await readdir(checkout)).not.toContain('node_modules');
    expect(await readdir(home)).not.toContain('npm-was-called');
  });
});

interface Scripts {
  readonly scripts: { readonly setup: string };
}
