import { promisify } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import { McunetError } from '../../errors/error.js';
import type { MisbehavingJob } from '../../tests/support/misbehaving.worker.js';
import source from '../../tests/support/misbehaving.worker.ts?worker';
import { createPool, type Pool } from './pool.js';

/** Lets all other tasks run. */
const turn = promisify(setImmediate);

const open: Pool<MisbehavingJob, number>[] = [];
const pool = (workers: number): Pool<MisbehavingJob, number> => {
  const created = createPool<MisbehavingJob, number>(source, workers);
  open.push(created);
  return created;
};
afterEach(async () => {
  for (const created of open.splice(0)) await created.close();
});

const square = (value: number, delay = 0): MisbehavingJob => ({ behaviour: 'square', value, delay });

describe('a pool of worker threads', () => {
  test.each([1, 3])('gives every job its own result with %i workers, in any order of completion', async (workers) => {
    const { run } = pool(workers);
    const results = await Promise.all([3, 1, 4, 1, 5, 9, 2, 6].map((value) => run(square(value, 20 / value))));
    expect(results).toEqual([9, 1, 16, 1, 25, 81, 4, 36]);
  });

  test('passes on the mistake that a job found, with its next steps, and keeps working', async () => {
    const { run } = pool(1);
    const error = await run({ behaviour: 'refuse' }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(McunetError);
    expect((error as McunetError).problem).toEqual({
      ...{ code: 'NO', message: 'not today', next: ['ask tomorrow'], status: 2 },
    });
    expect(await run(square(7))).toBe(49);
  });

  test('passes on a defect with its stack in the thread', async () => {
    const error = await pool(1)
      .run({ behaviour: 'break' })
      .catch((reason: unknown) => reason);
    expect(error).not.toBeInstanceOf(McunetError);
    expect((error as Error).message).toBe('the cup is broken');
    expect((error as Error).stack).toContain('TypeError: the cup is broken');
  });

  test.each([
    ['crash', 'a worker thread failed'],
    ['exit', 'a worker thread ended with status 3'],
  ] as const)('replaces a thread lost by a %s, and rejects its job', async (behaviour, message) => {
    const { run } = pool(1);
    await expect(run({ behaviour })).rejects.toThrow(message);
    expect(await run(square(5))).toBe(25);
  });

  test('cancels a job that runs too long, even one that never yields, and replaces its thread', async () => {
    const { run } = pool(1);
    await run(square(1));
    await expect(run({ behaviour: 'never' }, { timeoutMilliseconds: 50 })).rejects.toMatchObject({
      problem: { code: 'EVALUATION_TIMED_OUT', message: expect.stringContaining('50 ms') },
    });
    expect(await run(square(6))).toBe(36);
  });

  test('cancels running and waiting jobs on request, and no others', async () => {
    const { run } = pool(1);
    const controller = new AbortController();
    const reason = new Error('the user has gone');
    const begun = new Int32Array(new SharedArrayBuffer(4));
    const running = run({ behaviour: 'never', begun }, { signal: controller.signal });
    const waiting = run(square(2), { signal: controller.signal });
    const other = run(square(3));
    while (Atomics.load(begun, 0) === 0) await turn();
    controller.abort(reason);
    await expect(running).rejects.toBe(reason);
    await expect(waiting).rejects.toBe(reason);
    await expect(run(square(4), { signal: controller.signal })).rejects.toBe(reason);
    expect(await other).toBe(9);
  });

  test('ends all threads when it is closed, and accepts no more jobs', async () => {
    const { run, close } = pool(1);
    const unfinished = Promise.allSettled([run({ behaviour: 'never' }), run(square(2))]);
    await close();
    expect((await unfinished).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(run(square(1))).rejects.toThrow('closed');
  });
});
