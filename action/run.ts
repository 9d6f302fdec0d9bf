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

/** Loads the code of a mode on demand, because a plan needs little of a check's code. */
const modes: Readonly<Record<Inputs['mode'], () => Promise<Mode>>> = {
  check: async () => (await import('./modes/check.js')).check,
  board: async () => (await import('./modes/check.js')).check,
  plan: async () => (await import('./modes/plan.js')).plan,
  report: async () => (await import('./modes/report.js')).report,
};

/**
 * Runs one step of a workflow: reads the inputs, runs the mode, sets the verdict and then publishes it.
 * @param decide receives the status as soon as it is final, before anything is published
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
    log: writeLines(stream),
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

/** Converts an error to an outcome. Mistakes of the user are annotated without a stack, defects of mcunet with one. */
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
