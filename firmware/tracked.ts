import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { findProgram } from './find-program.js';
import { basicEnvironment, runProcess } from './process.js';

/**
 * Whether git tracks a path or anything below it, however its letters are written: then it came with the checkout.
 * Asks the index alone and runs nothing that a repository's settings name. false where there is no git, no repository, or no answer.
 */
export async function isTracked(folder: string, name: string, environment: NodeJS.ProcessEnv): Promise<boolean> {
  const git = findProgram('git', environment);
  const root = repositoryOf(resolve(folder));
  if (git === undefined || root === null) return false;
  const finished = await runProcess({
    program: git,
    // Named, not looked for: files of a checkout can look like a repository without a work tree, and would be asked instead.
    arguments: [`--git-dir=${join(root, '.git')}`, `--work-tree=${root}`, ...harmless, `:(icase)${name}`],
    folder,
    environment: {
      ...basicEnvironment(environment),
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_OPTIONAL_LOCKS: '0',
      GIT_TERMINAL_PROMPT: '0',
      // What a partial clone lacks is not fetched.
      GIT_NO_LAZY_FETCH: '1',
      GIT_ALLOW_PROTOCOL: 'none',
    },
    timeout: 60_000,
  });
  // More names than we read are names all the same.
  return finished.tooMuchOutput || (finished.status === 0 && finished.stdout !== '');
}

const harmless = [
  ...['--no-pager', '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'],
  ...['ls-files', '-z', '--'],
];

/** The nearest folder with a `.git`, which git itself never checks out. */
function repositoryOf(folder: string): string | null {
  if (existsSync(join(folder, '.git'))) return folder;
  return dirname(folder) === folder ? null : repositoryOf(dirname(folder));
}
