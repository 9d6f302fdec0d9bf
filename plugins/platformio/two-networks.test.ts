import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { coreFolder, prepareCore } from '../../firmware/core-folder.js';
import {
  builtByCheck,
  builtByPio,
  check,
  manifestOf,
  offlinePlatform,
  pio,
  platformio,
  rowOf,
  withHook,
  writeProject,
} from '../../tests/support/platformio-project.js';
import { absentTools } from '../../tests/support/firmware-tools.js';
import { needing } from '../../tests/support/needs.js';

const board = 'nucleo_f412zg';

const application = `#include <wake.h>
#include <word.h>
static uint8_t arena[WAKE_ARENA_BYTES > WORD_ARENA_BYTES ? WAKE_ARENA_BYTES : WORD_ARENA_BYTES] __attribute__((aligned(16)));
int main(void) { for (;;) wake_run(arena), word_run(arena); }
`;
const both = 'custom_mcunet_manifest = a.json, b.json';
const manifest = (name: string, budgets: object = { sram: '8 kB' }): string =>
  manifestOf(name, { [board]: { budgets } });

needing(absentTools).describe('two networks in one environment', () => {
  let temporary: string;
  beforeAll(async () => {
    await prepareCore(platformio, coreFolder(platformio, process.env), process.env);
    temporary = await mkdtemp(join(tmpdir(), 'mcunet-two-'));
  });
  afterAll(() => rm(temporary, { recursive: true, force: true }));

  const newProject = (name: string, settings: string, files: Readonly<Record<string, string>> = {}) =>
    writeProject(join(temporary, name), {
      'platformio.ini': `[env:${board}]\n${offlinePlatform}\nboard = ${board}\n${withHook}\n${settings}\n`,
      'a.json': manifest('wake'),
      'b.json': manifest('word'),
      'src/main.c': application,
      ...files,
    });

  test.each([
    ['in archives', both],
    ['in objects', `${both.replace('= ', '=\n  ').replace(', ', '\n  ')}\nlib_archive = no`],
  ])('are both linked and judged, with the bytes and verdicts of check: %s', async (name, settings) => {
    const project = await newProject(name, settings);
    const hook = await pio(project);
    expect(hook.status, hook.output).toBe(0);
    const [wake = '', word = ''] = hook.output.split('b.json: the network word');
    expect(wake).toContain('a.json: the network wake');
    for (const [file, printed] of [
      ['a.json', wake],
      ['b.json', word],
    ] as const) {
      const ours = await check(project, ['--manifest', file]);
      expect(ours.status, ours.stdout).toBe(0);
      expect(rowOf(printed, board)).toBe(rowOf(ours.stdout, board));
      const byPio = await builtByPio(join(project, '.pio/build'), board);
      expect((await builtByCheck(project, board)).equals(byPio), file).toBe(true);
    }
  });

  test('fail the build if either is over its budget, and both are judged', async () => {
    const project = await newProject('over', both, { 'b.json': manifest('word', { sram: '1 kB' }) });
    for (const [first, second] of [
      [/pass$/, /FAIL$/],
      [/FAIL$/, /pass$/],
    ] as const) {
      const { status, output } = await pio(project);
      expect(status, output).toBe(1);
      const [wake = '', word = ''] = output.split('b.json: the network word');
      expect([rowOf(wake, board), rowOf(word, board)]).toEqual([
        expect.stringMatching(first),
        expect.stringMatching(second),
      ]);
      await writeFile(join(project, 'a.json'), manifest('wake', { sram: '1 kB' }));
      await writeFile(join(project, 'b.json'), manifest('word'));
    }
  });

  test('fail for the one that is not used, as its check does', async () => {
    const project = await newProject('unused', both, {
      'src/main.c': application.replace(', word_run(arena)', ''),
    });
    const unused = 'the firmware does not contain the network "word": the linker placed no word_run';
    const { status, output } = await pio(project);
    expect([status, output]).toEqual([1, expect.stringContaining(unused)]);
    expect(output).toContain('1 of 1 boards within budget');
    const [a, b] = [await check(project, ['--manifest', 'a.json']), await check(project, ['--manifest', 'b.json'])];
    expect([a.status, b.status, b.stdout]).toEqual([0, 2, expect.stringContaining(unused)]);
  });

  test('of one name are refused, and so are names that differ only in case', async () => {
    const project = await newProject('equal', both, { 'b.json': manifest('Wake') });
    const { status, output } = await pio(project);
    const message = 'expected networks of different names in one firmware, found "Wake" in a.json too';
    expect([status, output]).toEqual([1, expect.stringContaining(message)]);
    const ours = await check(project, ['--manifest', 'a.json']);
    expect([ours.status, ours.stdout]).toEqual([2, expect.stringContaining(message)]);
  });

  test('fail if the manifest of one is missing, also in the check of the other', async () => {
    const project = await newProject('missing', both);
    await rm(join(project, 'b.json'));
    expect(await pio(project)).toMatchObject({
      status: 1,
      output: expect.stringContaining('b.json  this manifest does not exist') as string,
    });
    expect(await check(project, ['--manifest', 'a.json'])).toMatchObject({
      status: 2,
      stdout: expect.stringContaining('b.json  this manifest does not exist') as string,
    });
  });

  test('are one network in an environment whose board only one of them has', async () => {
    const project = await newProject('other-board', both, {
      'b.json': manifestOf('word', { pico: {} }),
      'src/main.c':
        '#include <wake.h>\nstatic uint8_t arena[WAKE_ARENA_BYTES];\nint main(void) { for (;;) wake_run(arena); }\n',
    });
    const { status, output } = await pio(project);
    expect(status, output).toBe(0);
    expect(rowOf(output, board)).toMatch(/pass$/);
  });

  test('two boards of a manifest that name one environment are refused, by check and by the hook', async () => {
    const project = await newProject('shared', 'custom_mcunet_manifest = a.json', {
      'a.json': manifestOf('wake', { [board]: {}, pico: { environment: board } }),
    });
    const message = `expected one board of the manifest for the environment ${board}, found ${board} and pico`;
    const { status, output } = await pio(project);
    expect([status, output]).toEqual([1, expect.stringContaining(message)]);
    const ours = await check(project, ['--manifest', 'a.json', '--board', 'pico']);
    expect([ours.status, ours.stdout]).toEqual([2, expect.stringContaining(message)]);
  });
});
