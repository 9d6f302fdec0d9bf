import { parentPort } from 'node:worker_threads';
import { McunetError, type Problem } from '../../errors/error.js';

/** A worker thread's answer to a job. */
export type Answer<Result> =
  | { readonly kind: 'result'; readonly result: Result }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'defect'; readonly message: string; readonly stack: string | undefined };

/** Answers every job of the pool, one after another. A worker's module calls it in its last line. */
export function serve(work: (job: never) => unknown): void {
  const port = parentPort;
  if (!port) throw new Error('a module that serves jobs must run in a worker thread');
  const answer = async (job: unknown): Promise<Answer<unknown>> => {
    try {
      return { kind: 'result', result: await work(job as never) };
    } catch (error) {
      return failure(error);
    }
  };
  port.on('message', (job: unknown) => void answer(job).then((message) => port.postMessage(message)));
}

// Threads pass plain data, so a McunetError is passed as its problem, and any other error as text.
function failure(error: unknown): Answer<never> {
  if (error instanceof McunetError) return { kind: 'problem', problem: error.problem };
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return { kind: 'defect', message, stack };
}
