import { randomUUID } from 'node:crypto';

/**
 * Runs `call` while the runner ignores workflow commands in the log. Messages quote compilers, manifests and reports, which are untrusted.
 * A random token ends this, so that a quoted text cannot end it.
 */
export async function withoutCommands<Result>(
  stream: { write: (text: string) => unknown },
  work: () => Result | Promise<Result>,
): Promise<Result> {
  const token = randomUUID();
  stream.write(`::stop-commands::${token}\n`);
  try {
    return await work();
  } finally {
    stream.write(`\n::${token}::\n`);
  }
}
