import { expect, test } from 'vitest';
import { basicEnvironment, runProcess } from './process.js';

const shell = (script: string, timeout = 600_000) =>
  runProcess({
    program: '/bin/sh',
    arguments: ['-c', script],
    folder: '/',
    environment: { PATH: '/usr/bin:/bin' },
    timeout,
  });

test("a program's output and exit status are returned, not thrown", async () => {
  expect(await shell('echo out; echo err >&2; exit 3')).toMatchObject({ status: 3, stdout: 'out\n', stderr: 'err\n' });
});

test('a program inherits nothing of our environment', async () => {
  process.env['MCUNET_TEST_SECRET'] = 'secret';
  expect((await shell('env')).stdout).not.toContain('MCUNET_TEST_SECRET');
  expect(basicEnvironment({ PATH: '/bin', GITHUB_TOKEN: 'secret' })).toEqual({ PATH: '/bin' });
});

test('at the time limit the children of the program end too', async () => {
  // The child keeps the output open, so nothing is returned while it runs. On a busy machine it may not have begun at
  // the first limit.
  const started = async (limit: number): Promise<boolean> => {
    const { timedOut, stdout } = await shell('(echo started; while :; do sleep 60; done) & wait', limit);
    expect(timedOut).toBe(true);
    return stdout === 'started\n';
  };
  let limit = 300;
  while (!(await started(limit))) limit *= 2;
});

test('a program that prints without end is stopped', async () => {
  const finished = await shell('exec yes this line is printed again and again and again and again');
  expect(finished).toMatchObject({ tooMuchOutput: true, timedOut: false });
});

test('an absent program is reported as missing', async () => {
  expect(
    await runProcess({ program: '/nowhere/x', arguments: [], folder: '/', environment: {}, timeout: 600_000 }),
  ).toMatchObject({ missing: true });
});
