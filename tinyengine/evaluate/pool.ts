import { jobTimedOut } from '../../errors/evaluate.js';
import { startThread, type Thread } from './thread.js';

interface JobOptions {
  /** A job that runs longer is rejected and its thread is ended. Time spent waiting for a thread does not count. */
  readonly timeoutMilliseconds?: number | undefined;
  /** Cancels the job, running or waiting. It rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** Worker threads that take jobs in order of arrival. Results do not depend on which thread takes which job. */
export interface Pool<Job, Result> {
  /** Rejects with the `McunetError` that the job threw. Any other error is a defect and keeps its stack. */
  run: (job: Job, options?: JobOptions) => Promise<Result>;
  /** Ends the threads at once. Jobs that run or wait are rejected. */
  close: () => Promise<void>;
}

/**
 * Creates a pool. Threads start when there is work for them.
 *
 * @param source an ES module that calls `serve`, as `import source from './x.worker.ts?worker'` returns it
 * @param workers the most threads
 */
export function createPool<Job, Result>(source: string, workers: number): Pool<Job, Result> {
  interface Turn {
    readonly take: (thread: Thread<Job, Result>) => void;
    readonly giveUp: (reason: unknown) => void;
  }
  const threads = new Set<Thread<Job, Result>>();
  const idle: Thread<Job, Result>[] = [];
  const waiting: Turn[] = [];
  let closed = false;

  const hire = (): Thread<Job, Result> => {
    for (let thread = idle.pop(); thread; thread = idle.pop()) {
      if (thread.alive) return thread;
      threads.delete(thread);
    }
    const thread = startThread<Job, Result>(source);
    threads.add(thread);
    return thread;
  };
  const acquire = async (signal: AbortSignal | undefined): Promise<Thread<Job, Result>> => {
    if (closed) throw new Error('the pool of worker threads is closed');
    if (threads.size - idle.length < workers) return hire();
    const { promise, resolve, reject } = deferred<Thread<Job, Result>>();
    const turn: Turn = { take: resolve, giveUp: reject };
    waiting.push(turn);
    try {
      return await orAborted(promise, signal);
    } catch (error) {
      // A thread may have been assigned at the moment of cancelling.
      void promise.then(release, () => undefined);
      throw error;
    } finally {
      if (waiting.includes(turn)) waiting.splice(waiting.indexOf(turn), 1);
    }
  };
  const release = (thread: Thread<Job, Result>): void => {
    if (thread.alive) idle.push(thread);
    else threads.delete(thread);
    if (!closed) waiting.shift()?.take(hire());
  };

  return {
    run: async (job, { signal, timeoutMilliseconds } = {}) => {
      signal?.throwIfAborted();
      const thread = await acquire(signal);
      try {
        return await orAborted(inTime(thread.run(job), timeoutMilliseconds), signal);
      } catch (error) {
        // the result of a running job is no longer needed
        if (thread.busy) void thread.end();
        throw error;
      } finally {
        release(thread);
      }
    },
    close: async () => {
      closed = true;
      for (const { giveUp } of waiting) giveUp(new Error('the pool of worker threads was closed'));
      await Promise.all([...threads].map((thread) => thread.end()));
    },
  };
}

async function inTime<Result>(work: Promise<Result>, milliseconds: number | undefined): Promise<Result> {
  if (milliseconds === undefined) return work;
  const { promise, reject } = deferred<never>();
  const timer = setTimeout(() => reject(jobTimedOut(milliseconds)), milliseconds);
  return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}

async function orAborted<Result>(work: Promise<Result>, signal: AbortSignal | undefined): Promise<Result> {
  if (!signal) return work;
  const { promise, reject } = deferred<never>();
  const abort = (): void => reject(signal.reason);
  signal.addEventListener('abort', abort);
  return Promise.race([work, promise]).finally(() => signal.removeEventListener('abort', abort));
}

interface Deferred<Result> {
  readonly promise: Promise<Result>;
  readonly resolve: (result: Result) => void;
  readonly reject: (reason: unknown) => void;
}

// Promise.withResolvers, which Node 20 lacks.
function deferred<Result>(): Deferred<Result> {
  let [resolve, reject]: [Deferred<Result>['resolve'], Deferred<Result>['reject']] = [() => undefined, () => undefined];
  const promise = new Promise<Result>((...settle) => ([resolve, reject] = settle));
  return { promise, resolve, reject };
}
