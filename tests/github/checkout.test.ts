import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { runAction } from '../../action/run.js';
import { readReport } from '../../schemas/load.js';
import { mcunet } from '../cli/caller.js';
import { runtimeToken, start, type Server } from './server.js';
import { absentTools, tools } from '../support/firmware-tools.js';
import { needing } from '../support/needs.js';

// Each builds firmware, possibly on a busy machine.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const environment = { ...process.env, MCUNET_PIO: tools.platformio?.path };

const board = 'nucleo_f412zg';
const budget = 64 * 1024;
/** An application that keeps the given bytes in SRAM in addition to the network. */
const application = (bytes: number): string => `#include <shapes.h>
static uint8_t arena[SHAPES_ARENA_BYTES] __attribute__((aligned(16)));
volatile char history[${bytes}];
int main(void) {
  for (;;) {
    shapes_run(arena);
    history[7] = shapes_output_0(arena)[0];
  }
}
`;

let temporary: string;
/** The checkout, and the project in it. Its manifest has a name of its own. */
let repository: string;
let project: string;
const work = (): string => join(project, '.mcunet');

const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], { cwd: repository }).toString();
const check = () => mcunet(project, ['check', '--manifest', 'net.json', '--quiet'], environment);

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(project, path)), { recursive: true });
  await writeFile(join(project, path), text);
}

/** Copies image, map and binary of a build. PlatformIO reuses them if the sources are the same. */
async function copyProgram(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of ['firmware.elf', 'firmware.map', 'firmware.bin']) await copyFile(join(from, name), join(to, name));
}

/**
 * Makes a pull request whose application is over its budget, with everything that could hide that. Its build folder
 * belongs to these sources but has the image of smaller ones. It also has a report that passes, and a library with a
 * script.
 */
beforeAll(async () => {
  if (absentTools.length > 0) return;
  temporary = await realpath(await mkdtemp(join(tmpdir(), 'mcunet-checkout-')));
  repository = join(temporary, 'repository');
  project = join(repository, 'firmware/wake');
  await mkdir(project, { recursive: true });
  git('init', '-q');
  await copyFile(join(root, 'fixtures/bring-your-own/model.tflite'), join(project, 'model.tflite'));
  const boards = { [board]: { budgets: { sram: budget } } };
  const manifest = {
    version: 1,
    name: 'shapes',
    network: { model: 'model.tflite' },
    platformio: { project: '.' },
    boards,
  };
  await put('net.json', JSON.stringify(manifest));
  const platform = join(root, 'firmware/platform/mcunet_baremetal');
  await put('platformio.ini', `[env:${board}]\nplatform = symlink://${platform}\nboard = ${board}\n`);

  const built = join(work(), 'boards', board, 'build', board);
  await put('src/main.c', application(100));
  const small = await check();
  expect([small.status, small.stdout]).toEqual([0, expect.stringContaining('1 of 1 boards within budget')]);
  await copyProgram(built, join(temporary, 'small'));
  await put('src/main.c', application(100_000));
  expect((await check()).status).toBe(1);
  await copyProgram(join(temporary, 'small'), built);
  await put(
    '.mcunet/report.json',
    await readFile(join(work(), 'report.json'), 'utf8').then((text) => text.replaceAll('"fail"', '"pass"')),
  );
  await put(`.mcunet/boards/${board}/firmware/planted.txt`, 'planted');
  const script = join(temporary, 'script-ran');
  await put(`.mcunet/boards/${board}/library/evil/evil.py`, `open(${JSON.stringify(script)}, "w").close()\n`);
  await put(
    `.mcunet/boards/${board}/library/evil/library.json`,
    '{ "name": "evil", "build": { "extraScript": "evil.py" } }',
  );
  await put('.pio/build/of-the-user', 'kept');
});
afterAll(() => absentTools.length > 0 || rm(temporary, { recursive: true, force: true }));

needing(absentTools).describe('a checkout with a work folder of its own', () => {
  test('would pass by its own image, and is refused on the command line once git tracks it', async () => {
    git('add', '-f', '.');
    git('commit', '-q', '-m', 'a pull request');
    const { status, stderr } = await check();
    expect([status, stderr]).toEqual([2, expect.stringContaining('files that git tracks')]);
    expect(git('status', '--porcelain', '--ignored')).toBe('');
  });

  describe('in the action', () => {
    let server: Server;
    let outputs: Readonly<Record<string, string>>;
    let status: number;
    let log = '';
    beforeAll(async () => {
      server = await start();
      const runner = join(temporary, 'runner');
      await mkdir(runner);
      const [outputFile, summaryFile] = [join(runner, 'output'), join(runner, 'summary')];
      for (const file of [outputFile, summaryFile]) await writeFile(file, '');
      const given = {
        ...{
          GITHUB_WORKSPACE: repository,
          RUNNER_TEMP: runner,
          GITHUB_OUTPUT: outputFile,
          GITHUB_STEP_SUMMARY: summaryFile,
        },
        ...{ INPUT_MODE: 'check', INPUT_MANIFEST: 'net.json', 'INPUT_WORKING-DIRECTORY': 'firmware/wake' },
        ...{ ACTIONS_RUNTIME_TOKEN: runtimeToken(), ACTIONS_RESULTS_URL: `${server.url}/` },
      };
      for (const [name, value] of Object.entries(given)) vi.stubEnv(name, value);
      const silenced = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
      const stream = { write: (text: string) => void (log += text) };
      status = await runAction({ ...environment, ...given }, stream, () => undefined);
      silenced.mockRestore();
      const written = await readFile(outputFile, 'utf8');
      outputs = Object.fromEntries(
        [...written.matchAll(/^([\w-]+)<<(\S+)\n(.*)\n\2$/gm)].map(([, name, , value]) => [name!, value!]),
      );
    });
    afterAll(async () => {
      vi.unstubAllEnvs();
      await server.close();
    });

    test('fails because of what this run built', () => {
      expect([status, log]).toEqual([
        1,
        expect.stringMatching(/nucleo_f412zg: SRAM 10\d,\d{3} B is [\d,]+ B over its budget of 65,536 B/),
      ]);
      expect(outputs['result']).toBe('fail');
    });

    test('leaves report and firmware in the temporary folder of the runner', async () => {
      const runner = join(temporary, 'runner/');
      expect(readReport(await readFile(outputs['report-path']!, 'utf8'), 'report.json').verdict).toBe('fail');
      expect((await readdir(outputs['firmware-path']!)).sort()).toEqual([
        'firmware.bin',
        'firmware.elf',
        'firmware.map',
      ]);
      for (const name of ['report-path', 'firmware-path']) expect(outputs[name]!.startsWith(runner)).toBe(true);
    });

    test('runs no script of a library in the place of the generated ones', () => {
      expect(existsSync(join(temporary, 'script-ran'))).toBe(false);
    });

    test('leaves the checkout unchanged, with the `.pio` of the user', () => {
      expect(git('status', '--porcelain', '--ignored')).toBe('');
    });

    test('uploads the report, the firmware and the generated C of this run, and nothing else', async () => {
      const names: Record<string, readonly string[]> = {};
      for (const { id, name } of server.state.artifacts) {
        const bytes = await (await fetch(`${server.url}/blob/${id}.zip`)).arrayBuffer();
        names[name] = Object.keys(unzipSync(new Uint8Array(bytes)));
      }
      const [firmwareName, reportName, ...others] = Object.keys(names).sort();
      const suffix = String.raw`${board}\.firmware-wake-net-[0-9a-f]{16}`;
      expect(firmwareName).toMatch(new RegExp(`^mcunet-firmware-${suffix}$`));
      expect(reportName).toMatch(new RegExp(`^mcunet-report-${suffix}$`));
      expect(others).toEqual([]);
      expect(names[reportName!]).toEqual(['report.json']);
      const firmware = names[firmwareName!]!;
      expect(firmware).toEqual(expect.arrayContaining(['firmware/firmware.elf', 'library/shapes/src/shapes.c']));
      expect(
        firmware.filter(
          (name) => !/^(firmware\/firmware\.(elf|map|bin)|library\/shapes\/(src\/\w+\.[chS]|\w+\.json))$/.test(name),
        ),
      ).toEqual([]);
    });
  });

  test('that git does not track runs no foreign library on the command line, and `.pio` is unchanged', async () => {
    git('rm', '-r', '-q', '--cached', '.');
    await rm(join(work(), 'boards', board, 'build'), { recursive: true });
    await rm(join(work(), 'report.json'));
    expect((await check()).status).toBe(1);
    expect(existsSync(join(temporary, 'script-ran'))).toBe(false);
    expect(await readdir(join(work(), 'boards', board, 'library'))).toEqual(['shapes']);
    expect(await readdir(join(project, '.pio'), { recursive: true })).toEqual(['build', 'build/of-the-user']);
    expect((await readdir(project)).sort()).toEqual([
      '.mcunet',
      '.pio',
      'model.tflite',
      'net.json',
      'platformio.ini',
      'src',
    ]);
  });

  test('finds the libraries that PlatformIO stores in the `.pio` of the user', async () => {
    const library = { name: 'vendored', version: '1.0.0' };
    const spec = { owner: null, id: null, name: 'vendored', requirements: null, uri: null };
    const installed = `.pio/libdeps/${board}/vendored`;
    await put(`${installed}/vendored.h`, '#define HISTORY 50\n');
    await put(`${installed}/library.json`, JSON.stringify(library));
    await put(`${installed}/.piopm`, JSON.stringify({ type: 'library', ...library, spec }));
    await put('platformio.ini', `${await readFile(join(project, 'platformio.ini'), 'utf8')}lib_deps = vendored\n`);
    await put('src/main.c', `#include <vendored.h>\n${application(100).replace('history[100]', 'history[HISTORY]')}`);
    const { status, stdout } = await check();
    expect([status, stdout]).toEqual([0, expect.stringContaining('1 of 1 boards within budget')]);
    expect(existsSync(join(project, installed, 'vendored.h'))).toBe(true);
  });

  test('has no firmware of an earlier run if this run links none', async () => {
    await put('src/main.c', application(300_000));
    expect((await check()).status).toBe(1);
    expect(await readdir(join(work(), 'boards', board, 'firmware'))).toEqual([]);
  });

  test('whose `.mcunet` is a link to elsewhere writes nothing there', async () => {
    const elsewhere = await mkdtemp(join(temporary, 'elsewhere-'));
    await rm(work(), { recursive: true });
    await symlink(elsewhere, work());
    const { status, stderr } = await check();
    expect([status, stderr]).toEqual([2, expect.stringContaining('found a symbolic link')]);
    expect(await readdir(elsewhere)).toEqual([]);
  });
});
