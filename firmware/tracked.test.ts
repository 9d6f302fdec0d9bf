import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { findProgram } from './find-program.js';
import { findTools } from './tools.js';
import { isTracked } from './tracked.js';

const made: string[] = [];
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mcunet-tracked-'));
  made.push(folder);
});
afterAll(() => Promise.all(made.map((one) => rm(one, { recursive: true }))));

const git = (at: string, ...args: readonly string[]): void => {
  const settings = ['-c', 'user.name=x', '-c', 'user.email=x@example.org', '-c', 'protocol.file.allow=always'];
  execFileSync('git', [...settings, ...args], { cwd: at, stdio: 'pipe' });
};
async function put(path: string, text = ''): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}
const tracked = (at = '.', name = '.mcunet'): Promise<boolean> => isTracked(join(folder, at), name, process.env);

test('a folder is tracked if one of its files is in the index, committed or not', async () => {
  git(folder, 'init', '-q');
  await put('.mcunet/report.json');
  expect(await tracked()).toBe(false);
  git(folder, 'add', '-f', '.mcunet');
  expect(await tracked()).toBe(true);
  expect(await tracked('.', '.mcunet2')).toBe(false);
});

test('a file, a link, a submodule, a deleted entry, and a name in other case are tracked too', async () => {
  await put('file/.mcunet');
  await put('otherwise/.MCUnet/boards/x/y');
  await put('deleted/.mcunet/x');
  await mkdir(join(folder, 'link'));
  await symlink('/tmp', join(folder, 'link/.mcunet'));
  git(folder, 'init', '-q');
  git(folder, 'add', '-f', '.');
  git(folder, 'commit', '-qm', 'all');
  await rm(join(folder, 'deleted/.mcunet'), { recursive: true });
  for (const way of ['file', 'link', 'otherwise', 'deleted']) expect([way, await tracked(way)]).toEqual([way, true]);

  const other = await mkdtemp(join(tmpdir(), 'mcunet-module-'));
  made.push(other);
  git(other, 'init', '-q');
  git(other, 'commit', '-q', '--allow-empty', '-m', 'first');
  await mkdir(join(folder, 'module'));
  git(join(folder, 'module'), 'submodule', '--quiet', 'add', '-f', other, '.mcunet');
  expect(await tracked('module')).toBe(true);
});

test('a project in a folder of the repository, or in a submodule, is checked for its own files', async () => {
  git(folder, 'init', '-q');
  await put('.mcunet/x');
  await put('deep/project/mcunet.json');
  git(folder, 'add', '-f', '.');
  expect([await tracked(), await tracked('deep/project')]).toEqual([true, false]);
  await put('deep/project/.mcunet/x');
  git(folder, 'add', '-f', '.');
  expect(await tracked('deep/project')).toBe(true);
});

test('files that look like a repository do not replace the repository around them', async () => {
  git(folder, 'init', '-q');
  await put('project/.mcunet/x');
  git(folder, 'add', '-f', '.');
  // These files form a bare repository to git. A checkout may hold any file but `.git`.
  await put('project/HEAD', 'ref: refs/heads/main\n');
  await put('project/refs/x');
  await put('project/objects/x');
  await put('project/config', '[core]\n\trepositoryformatversion = 0\n\tbare = true\n');
  const seen = execFileSync('git', ['rev-parse', '--is-bare-repository'], { cwd: join(folder, 'project') });
  expect(seen.toString().trim()).toBe('true');
  expect(await tracked('project')).toBe(true);
});

test("no program in the repository's settings is run", async () => {
  git(folder, 'init', '-q');
  await put('.mcunet/x');
  git(folder, 'add', '-f', '.');
  await put('evil.sh', `#!/bin/sh\ntouch ${join(folder, 'ran')}\n`);
  await chmod(join(folder, 'evil.sh'), 0o755);
  const evil = join(folder, 'evil.sh');
  for (const key of ['core.fsmonitor', 'core.pager', 'core.sshCommand', 'alias.ls-files', 'core.editor'])
    git(folder, 'config', key, key.startsWith('alias') ? `!${evil}` : evil);
  execFileSync('git', ['ls-files', '-m'], { cwd: folder, stdio: 'pipe' });
  expect(await readdir(folder)).toContain('ran');
  await rm(join(folder, 'ran'));
  expect(await tracked()).toBe(true);
  expect(await readdir(folder)).not.toContain('ran');
});

test('without git or a repository nothing is tracked', async () => {
  await put('.mcunet/x');
  expect(await tracked()).toBe(false);
  git(folder, 'init', '-q');
  git(folder, 'add', '-f', '.');
  expect(await isTracked(folder, '.mcunet', { PATH: '' })).toBe(false);
  expect(await isTracked(folder, '.mcunet', { PATH: '.:bin' })).toBe(false);
});

test('a PlatformIO in the checkout is not run', async () => {
  git(folder, 'init', '-q');
  await put('.venv/bin/pio', `#!/bin/sh\n: > ${join(folder, 'ran')}\necho PlatformIO Core, version 6.1.19\n`);
  await chmod(join(folder, '.venv/bin/pio'), 0o755);
  await mkdir(join(folder, 'project'));
  git(folder, 'add', '-f', '.');
  // A PATH with git and nothing else.
  await mkdir(join(folder, 'path'));
  await symlink(findProgram('git', process.env)!, join(folder, 'path/git'));
  const environment = { PATH: join(folder, 'path') };
  const { platformio } = await findTools(environment, join(folder, 'project'));
  expect(platformio?.path).not.toBe(join(folder, '.venv/bin/pio'));
  expect(await readdir(folder)).not.toContain('ran');
  git(folder, 'rm', '-q', '-r', '--cached', '.venv');
  expect((await findTools(environment, join(folder, 'project'))).platformio?.path).toBe(join(folder, '.venv/bin/pio'));
});
