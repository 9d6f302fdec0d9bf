import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { findProgram } from './find-program.js';
import { basicEnvironment, runProcess } from './process.js';

/**
 * True if git tracks a path or anything below it, in any case of letters: then it came with the checkout. It reads only
 * the index, and runs no program in the repository's settings. false where there is no git, no repository, or no
 * result.
 */
export async function isTracked(folder: string, name: string, environment: NodeJS.ProcessEnv): Promise<boolean> {
  const git = findProgram('git', environment);
  const root = repositoryOf(resolve(folder));
  if (git === undefined || root === null) return false;
  const finished = await runProcess({
    program: git,
    // The repository is named, not searched for: files of a checkout can look like a repository without a work tree.
    arguments: [`--git-dir=${join(root, '.git')}`, `--work-tree=${root}`, ...harmless, `:(icase)${name}`],
    folder,
    environment: {
      ...basicEnvironment(environment),
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_OPTIONAL_LOCKS: '0',
      GIT_TERMINAL_PROMPT: '0',
      // Files that a partial clone lacks are not fetched.
      GIT_NO_LAZY_FETCH: '1',
      GIT_ALLOW_PROTOCOL: 'none',
    },
    timeout: 60_000,
  });
  // More names than the output limit also mean that files are tracked.
  return finished.tooMuchOutput || (finished.status === 0 && finished.stdout !== '');
}

const harmless = [
  ...['--no-pager', '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'],
  ...['ls-files', '-z', '--'],
];

/** The closest folder with a `.git`, which git itself never checks out. */
function repositoryOf(folder: string): string | null {
  if (existsSync(join(folder, '.git'))) return folder;
  return dirname(folder) === folder ? null : repositoryOf(dirname(folder));
}
