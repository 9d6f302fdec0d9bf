import type { ExitStatus } from '../../errors/error.js';
import { run } from '../../cli/run.js';

export interface Ended {
  readonly status: ExitStatus;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in a folder, as a process would, and returns what it prints. */
export async function mcunet(
  folder: string,
  argumentList: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Ended> {
  const printed = { stdout: '', stderr: '' };
  const status = await run({
    argv: ['node', 'mcunet', ...argumentList],
    env: environment,
    cwd: () => folder,
    stdout: { write: (text) => void (printed.stdout += text) },
    stderr: { write: (text) => void (printed.stderr += text) },
  });
  return { status, ...printed };
}
