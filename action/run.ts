import { mkdtemp } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import { createProgress } from '../cli/progress.js';
import { writeLines } from '../cli/terminal.js';
import { defect } from '../errors/defect.js';
import { exitStatus, McunetError, type ExitStatus } from '../errors/error.js';
import { annotateMistakes } from './annotations.js';
import { readInputs, type Inputs } from './inputs.js';
import type { Job, Outcome } from './job.js';
import { withoutCommands } from './stop-commands.js';
import { publish } from './publish.js';
import { inRepository, openWorkspace } from './workspace.js';

type Mode = (job: Job) => Promise<Outcome>;

/** A mode's code is loaded when it runs: a plan needs little of what a check needs. */
const modes: Readonly<Record<Inputs['mode'], () => Promise<Mode>>> = {
  check: async () => (await import('./modes/check.js')).check,
  board: async () => (await import('./modes/check.js')).check,
  plan: async () => (await import('./modes/plan.js')).plan,
  report: async () => (await import('./modes/report.js')).report,
};

/**
 * One step of a workflow: inputs, the mode's work, then the verdict first, and everything that publishes it after.
 * @param decide called with the verdict as soon as it is known; nothing that comes later can change it
 */
export async function runAction(
  environment: Readonly<Record<string, string | undefined>>,
  stream: { write: (text: string) => unknown },
  decide: (status: ExitStatus) => void,
): Promise<ExitStatus> {
  const outcome = await withoutCommands(stream, () => work(environment, stream)).catch(explain);
  decide(outcome.status);
  await publish(outcome, (file) => inRepository(rootOf(environment), core.getInput('working-directory') || '.', file));
  return outcome.status;
}

async function work(
  environment: Readonly<Record<string, string | undefined>>,
  stream: { write: (text: string) => unknown },
): Promise<Outcome> {
  const inputs = readInputs(core.getInput);
  const { manifest, baseline } = inputs;
  const files = [manifest, ...(baseline === null ? [] : [baseline])];
  const workspace = await openWorkspace(rootOf(environment), inputs.workingDirectory, files);
  const now = (): number => performance.now();
  const mode = await modes[inputs.mode]();
  return mode({
    inputs,
    workspace,
    temporary: environment['RUNNER_TEMP'] || (await mkdtemp(join(tmpdir(), 'mcunet-'))),
    say: writeLines(stream),
    world: {
      directory: workspace.directory,
      environment,
      workers: availableParallelism(),
      now,
      progress: createProgress({ write: (text) => stream.write(text) }, false, now),
    },
  });
}

const rootOf = (environment: Readonly<Record<string, string | undefined>>): string =>
  environment['GITHUB_WORKSPACE'] ?? process.cwd();

/** Mistakes of the user at their place in the manifest, without a stack; defects of ours with one. */
function explain(error: unknown): Outcome {
  const problem = error instanceof McunetError ? error.problem : defect(error);
  return {
    status: problem.status,
    outputs: { result: problem.status === exitStatus.fail ? 'fail' : 'error' },
    summary: '',
    annotations: annotateMistakes(problem),
    afterwards: [],
  };
}
