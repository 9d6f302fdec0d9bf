import { parentPort } from 'node:worker_threads';
import { McunetError, type Problem } from '../../errors/error.js';

/** What a worker thread answers to a job. */
export type Answer<Result> =
  | { readonly kind: 'result'; readonly result: Result }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'defect'; readonly message: string; readonly stack: string | undefined };

/** The last line of a worker's module: answers every job that its pool sends, one after the other. */
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

// Threads pass plain data: an error of ours goes as its problem, any other as its text.
function failure(error: unknown): Answer<never> {
  if (error instanceof McunetError) return { kind: 'problem', problem: error.problem };
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return { kind: 'defect', message, stack };
}
