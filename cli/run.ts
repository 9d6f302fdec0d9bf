import { availableParallelism } from 'node:os';
import { CommanderError } from 'commander';
import { exitStatus, McunetError, type ExitStatus } from '../errors/error.js';
import type { World } from '../pipeline/world.js';
import { createProgram } from './program.js';
import { createProgress } from './progress.js';
import type { Terminal } from './terminal.js';

/** What a process gives to the command line; a test passes its own. */
export interface Caller {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean };
}

/** Runs one command and answers its exit status. Mistakes of the user are shown without a stack, defects of ours with one. */
export async function run(caller: Caller): Promise<ExitStatus> {
  const terminal: Terminal = {
    out: (text) => void caller.stdout.write(`${text}\n`),
    note: (text) => void caller.stderr.write(`${text}\n`),
    arguments: caller.argv.slice(2),
  };
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
  const known = error instanceof McunetError;
  if (terminal.arguments.includes('--json')) {
    const problem = known ? error.problem : { code: 'DEFECT', message: String(error), status: exitStatus.defect };
    terminal.out(JSON.stringify({ error: problem }, null, 2));
  }
  if (known) {
    terminal.note(error.message);
    return error.problem.status;
  }
  terminal.note(
    `a defect of mcunet, please report it with the lines below\n${error instanceof Error ? error.stack : String(error)}`,
  );
  return exitStatus.defect;
}
