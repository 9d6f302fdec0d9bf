import { execa } from 'execa';
import { endGroup, trackGroup } from './process-groups.js';

interface Run {
  readonly program: string;
  readonly arguments: readonly string[];
  readonly folder: string;
  /** All variables that the process sees; it inherits none of ours. */
  readonly environment: Readonly<Record<string, string>>;
  /** Time limit in milliseconds. */
  readonly timeout: number;
}

export interface Finished {
  /** Exit status; undefined where the process was stopped or never started. */
  readonly status: number | undefined;
  readonly timedOut: boolean;
  /** True where there is no such program. */
  readonly missing: boolean;
  readonly tooMuchOutput: boolean;
  readonly stdout: string;
  readonly stderr: string;
  readonly milliseconds: number;
}

const outputLimit = 64 * 2 ** 20;
const inherited = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'LANG', 'LC_ALL', 'SystemRoot', 'USERPROFILE'];

/** The few variables of the surrounding process that compilers and PlatformIO need, without secrets. */
export function basicEnvironment(surrounding: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    inherited.flatMap((name) => {
      const value = surrounding[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/**
 * Runs a program until it ends, reaches its time limit, or prints 64 MiB. It never throws for the program's behaviour.
 * Its child processes end with it.
 */
export async function runProcess(run: Run): Promise<Finished> {
  const grouped = process.platform !== 'win32';
  const child = execa(run.program, run.arguments, {
    cwd: run.folder,
    env: run.environment,
    extendEnv: false,
    stdin: 'ignore',
    reject: false,
    detached: grouped,
    stripFinalNewline: false,
    maxBuffer: outputLimit,
  });
  const { pid } = child;
  const end = () => {
    if (grouped && pid !== undefined) endGroup(pid);
    else child.kill('SIGKILL');
  };
  const forget = grouped && pid !== undefined ? trackGroup(pid) : () => undefined;
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    end();
  }, run.timeout);
  try {
    const result = await child;
    if (result.isMaxBuffer) end();
    return {
      status: result.exitCode,
      timedOut,
      missing: result.code === 'ENOENT' || result.code === 'EACCES',
      tooMuchOutput: result.isMaxBuffer,
      stdout: result.stdout,
      stderr: result.stderr,
      milliseconds: Math.round(result.durationMs),
    };
  } finally {
    clearTimeout(timer);
    forget();
  }
}
