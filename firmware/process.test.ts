import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { basicEnvironment, runProcess } from './process.js';

const shell = (script: string, timeout = 20_000) =>
  runProcess({
    program: '/bin/sh',
    arguments: ['-c', script],
    folder: '/',
    environment: { PATH: '/usr/bin:/bin' },
    timeout,
  });

test('what a program says and how it ends is returned, not thrown', async () => {
  expect(await shell('echo out; echo err >&2; exit 3')).toMatchObject({ status: 3, stdout: 'out\n', stderr: 'err\n' });
});

test('nothing of our environment is inherited', async () => {
  process.env['MCUNET_TEST_SECRET'] = 'secret';
  expect((await shell('env')).stdout).not.toContain('MCUNET_TEST_SECRET');
  expect(basicEnvironment({ PATH: '/bin', GITHUB_TOKEN: 'secret' })).toEqual({ PATH: '/bin' });
});

test('at the time limit the children of the program end too', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mcunet-process-'));
  const file = join(folder, 'written-by-the-child');
  const { timedOut } = await shell(`(sleep 1; touch ${file}) & wait`, 300);
  expect(timedOut).toBe(true);
  await wait(1_200);
  expect(existsSync(file)).toBe(false);
  await rm(folder, { recursive: true });
});

test('a program that prints without end is ended', async () => {
  const finished = await shell('exec yes this line is printed again and again and again and again');
  expect(finished).toMatchObject({ tooMuchOutput: true, timedOut: false });
});

test('a program that is not there is missing', async () => {
  expect(
    await runProcess({ program: '/nowhere/x', arguments: [], folder: '/', environment: {}, timeout: 1000 }),
  ).toMatchObject({ missing: true });
});
