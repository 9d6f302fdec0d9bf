import { availableParallelism } from 'node:os';
import { CommanderError } from 'commander';
import { defect } from '../errors/defect.js';
import { exitStatus, McunetError, problemLines, type ExitStatus } from '../errors/error.js';
import type { World } from '../pipeline/world.js';
import { createProgram } from './program.js';
import { createProgress } from './progress.js';
import { createTerminal, type Terminal } from './terminal.js';

/** The parts of a process that the command line uses. */
interface Caller {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  cwd: () => string;
  readonly stdout: { write: (text: string) => unknown };
  readonly stderr: { write: (text: string) => unknown; readonly isTTY?: boolean };
}

/** Runs one command and returns its exit status. Mistakes of the user are shown without a stack, defects of mcunet with one. */
export async function run(caller: Caller): Promise<ExitStatus> {
  const terminal = createTerminal(caller.stdout, caller.stderr, caller.argv.slice(2));
  const quiet = terminal.arguments.includes('--quiet');
  const world: World = {
    directory: caller.cwd(),
    environment: caller.env,
    workers: Math.max(1, availableParallelism()),
    now: () => performance.now(),
    progress: createProgress(caller.stderr, quiet, () => performance.now()),
  };
  try {
    const outcome: { status: ExitStatus } = { status: exitStatus.pass };
    await createProgram(world, terminal, outcome).parseAsync([...terminal.arguments], { from: 'user' });
    return outcome.status;
  } catch (error) {
    return explain(error, terminal);
  }
}

function explain(error: unknown, terminal: Terminal): ExitStatus {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitStatus.pass : exitStatus.input;
  const problem = error instanceof McunetError ? error.problem : defect(error);
  if (terminal.arguments.includes('--json')) terminal.json({ error: problem });
  terminal.note(problemLines(problem));
  return problem.status;
}
