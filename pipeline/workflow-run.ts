import type { Report } from '../schemas/types.js';
import type { World } from './world.js';

/** The workflow run that a report is about; null where GitHub's variables are missing, as on a developer's machine. */
export function workflowRun({ environment }: Pick<World, 'environment'>): Pick<Report, 'commit' | 'run' | 'attempt'> {
  const attempt = Number(environment['GITHUB_RUN_ATTEMPT']);
  return {
    commit: environment['GITHUB_SHA'] ?? null,
    run: environment['GITHUB_RUN_ID'] ?? null,
    attempt: Number.isInteger(attempt) && attempt > 0 ? attempt : null,
  };
}
