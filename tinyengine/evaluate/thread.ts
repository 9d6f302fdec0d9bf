import { Worker } from 'node:worker_threads';
import { McunetError } from '../../errors/error.js';
import type { Answer } from './serve.js';

/** A worker thread that does one job at a time. */
export interface Thread<Job, Result> {
  run: (job: Job) => Promise<Result>;
  /** Ends the thread at once. A running job is rejected. */
  end: () => Promise<unknown>;
  /** Whether a job is running. */
  readonly busy: boolean;
  /** False after the thread has ended for any reason. */
  readonly alive: boolean;
}

interface Waiting<Result> {
  readonly resolve: (result: Result) => void;
  readonly reject: (reason: Error) => void;
}

/** @param source an ES module that calls `serve` */
export function startThread<Job, Result>(source: string): Thread<Job, Result> {
  // The bundled module needs no flags of this process, such as loaders of a test runner.
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`), { execArgv: [] });
  let alive = true;
  let waiting: Waiting<Result> | null = null;

  // A thread without a job must not keep the process alive.
  const settle = (how: (waiting: Waiting<Result>) => void): void => {
    if (waiting) how(waiting);
    waiting = null;
    worker.unref();
  };
  const fail = (reason: Error): void => {
    alive = false;
    settle(({ reject }) => reject(reason));
  };
  worker.on('message', (answer: Answer<Result>) =>
    settle(({ resolve, reject }) => (answer.kind === 'result' ? resolve(answer.result) : reject(errorOf(answer)))),
  );
  worker.on('messageerror', (cause) => fail(new Error('a worker thread sent what cannot be read', { cause })));
  worker.on('error', (cause) => fail(new Error('a worker thread failed', { cause })));
  worker.on('exit', (status) => fail(new Error(`a worker thread ended with status ${status} before its job was done`)));

  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        worker.ref();
        worker.postMessage(job);
      }),
    end: () => {
      alive = false;
      return worker.terminate();
    },
    get busy() {
      return waiting !== null;
    },
    get alive() {
      return alive;
    },
  };
}

function errorOf(answer: Exclude<Answer<never>, { kind: 'result' }>): Error {
  if (answer.kind === 'problem') return new McunetError(answer.problem);
  const error = new Error(answer.message);
  if (answer.stack !== undefined) error.stack = answer.stack;
  return error;
}
