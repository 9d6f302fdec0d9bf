import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findTrainingPython } from '../tinynas/train.js';
import { diagnose } from './doctor.js';
import { findTools, requirePlatformio } from './tools.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mcunet-tools-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function script(path: string, says: string): Promise<string> {
  const file = join(folder, path);
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, `#!/bin/sh\necho "${says}"\n`);
  await chmod(file, 0o755);
  return file;
}

test('PlatformIO is the one that the user names, then that on PATH, then that of the closest virtual environment', async () => {
  const named = await script('named/pio', 'PlatformIO Core, version 1.0.0');
  const onPath = await script('bin/pio', 'PlatformIO Core, version 2.0.0');
  const nearby = await script('project/.venv/bin/pio', 'PlatformIO Core, version 3.0.0');
  const project = join(folder, 'project/deep/below');
  await mkdir(project, { recursive: true });
  const found = async (environment: NodeJS.ProcessEnv) => (await findTools(environment, project)).platformio;
  expect(await found({ MCUNET_PIO: named, PATH: join(folder, 'bin') })).toEqual({ path: named, version: '1.0.0' });
  expect(await found({ PATH: join(folder, 'bin') })).toEqual({ path: onPath, version: '2.0.0' });
  expect(await found({ PATH: '' })).toEqual({ path: nearby, version: '3.0.0' });
});

test('another program with the right name counts as missing', async () => {
  await script('wrong/pio', 'hello');
  const tools = await findTools({ MCUNET_PIO: join(folder, 'wrong/pio'), PATH: '' }, folder);
  expect(tools.platformio).toBeNull();
});

test('with nothing installed every finding names the command that installs it', async () => {
  const tools = { ...(await findTools({ MCUNET_PIO: '/nowhere/pio', PATH: '' }, folder)), python: null };
  expect(tools).toMatchObject({ platformio: null, toolchains: { arm: { compiler: null, emulator: null } } });
  const findings = diagnose(tools, null);
  expect(findings.map(({ name, required }) => [name, required])).toEqual([
    ['node', true],
    ['PlatformIO', true],
    ['arm-none-eabi-gcc', true],
    ['qemu-system-arm', false],
    ['PyTorch', false],
  ]);
  for (const { found, advice } of findings) expect(advice === null).toBe(found !== null);
  expect(findings[2]!.advice).toBe('apt-get install gcc-arm-none-eabi libnewlib-arm-none-eabi');
  expect(() => requirePlatformio(tools)).toThrow(
    /expected the program pio, found none\n.*pip install platformio==\d+\.\d+\.\d+ scons==\d+\.\d+\.\d+$/m,
  );
});

test('the reported Python is the one that trains, and MCUNET_PYTHON excludes all others', async () => {
  const able = await script('able/python3', '2.6.0');
  const unable = join(folder, 'unable');
  await writeFile(unable, '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  const reported = async (environment: NodeJS.ProcessEnv) =>
    (await findTools({ MCUNET_PIO: '/nowhere/pio', ...environment }, folder)).python?.path ?? null;
  const training = (environment: NodeJS.ProcessEnv) => findTrainingPython(environment).catch(() => null);
  const named = { MCUNET_PYTHON: able, PATH: process.env['PATH'] };
  expect([await reported(named), await training(named)]).toEqual([able, able]);
  const excluded = { MCUNET_PYTHON: unable, PATH: join(folder, 'able') };
  expect([await reported(excluded), await training(excluded)]).toEqual([null, null]);
});
