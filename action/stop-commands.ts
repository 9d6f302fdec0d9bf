import { randomUUID } from 'node:crypto';

/**
 * Lets nothing that is printed meanwhile be taken for a workflow command: error messages quote compilers, manifests and reports.
 * Nobody who writes these knows the token that ends it.
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
