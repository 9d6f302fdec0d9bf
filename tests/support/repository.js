import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const environment = {
  PATH: process.env.PATH,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  ...Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((who) => [
      [`GIT_${who}_NAME`, 'a'],
      [`GIT_${who}_EMAIL`, 'a@example.com'],
    ]),
  ),
};

/**
 * An empty repository in a temporary folder, with the branch `main`. It ignores the user's configuration of git.
 * `git` runs git and returns what it prints. `run` runs a script of Node.js and returns how it ended.
 */
export function newRepository() {
  const folder = mkdtempSync(join(tmpdir(), 'mcunet-repository-'));
  const git = (...args) =>
    execFileSync('git', args, { cwd: folder, env: environment, encoding: 'utf8', stdio: 'pipe' });
  const run = (script, ...args) =>
    spawnSync(process.execPath, [script, ...args], { cwd: folder, env: environment, encoding: 'utf8' });
  git('init', '--quiet', '--initial-branch=main');
  return { folder, git, run, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
