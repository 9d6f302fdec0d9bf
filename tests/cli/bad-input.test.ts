import { readdirSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unsafeIn } from '../support/hostile.js';
import { mcunet } from './caller.js';

// A scenario is a folder: a project, `status`, and `expected.txt`. The command must print every line of `expected.txt`.
const scenarios = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'fixtures', 'bad-input');

let temporary: string;
beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'mcunet-bad-'));
});
afterAll(() => rm(temporary, { recursive: true, force: true }));

describe('a mistake in the input ends with its status, its place and the next step, and leaves no file behind:', () => {
  test.each(readdirSync(scenarios))('%s', async (scenario) => {
    const project = join(temporary, scenario);
    await cp(join(scenarios, scenario), project, { recursive: true });
    const before = await readdir(project, { recursive: true });
    const { status, stdout, stderr } = await mcunet(project, ['check']);
    const read = (name: string): string => readFileSync(join(scenarios, scenario, name), 'utf8').trim();
    for (const line of read('expected.txt').split('\n')) expect(stderr).toContain(line);
    expect(status).toBe(Number(read('status')));
    expect(`${stdout}${stderr}`).not.toMatch(/^\s+at .*[:(]/m);
    expect(unsafeIn(`${stdout}${stderr}`)).toEqual([]);
    expect(await readdir(project, { recursive: true })).toEqual(before);
  });

  test.each(readdirSync(scenarios))('%s, as one JSON document', async (scenario) => {
    const { stdout } = await mcunet(join(scenarios, scenario), ['check', '--json']);
    expect(unsafeIn(stdout)).toEqual([]);
    const { error } = JSON.parse(stdout) as { error: { code: string; message: string } };
    expect(error.code).toMatch(/^[A-Z_]+$/);
    expect(error.message.length).toBeGreaterThan(10);
  });
});
