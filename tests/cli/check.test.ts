import { execFileSync } from 'node:child_process';
import { copyFile, cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readReport } from '../../schemas/load.js';
import type { Report } from '../../schemas/types.js';
import { npy } from '../support/data-files.js';
import { absentShared, sharedFile } from '../support/shared.js';
import { mcunet } from './caller.js';
import { absentTools, tools } from '../support/firmware-tools.js';
import { absentGcc, needing } from '../support/needs.js';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const environment = { ...process.env, MCUNET_PIO: tools.platformio?.path };

let temporary: string;
beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'mcunet-cli-'));
});
afterAll(() => rm(temporary, { recursive: true, force: true }));

const model = join(root, 'fixtures/bring-your-own/model.tflite');

/** Makes a project with the example network and random samples of its shape. */
async function newProject(name: string, manifest: object = {}, samples = 20): Promise<string> {
  const project = join(temporary, name);
  await mkdir(project, { recursive: true });
  await copyFile(model, join(project, 'model.tflite'));
  const pixels = Uint8Array.from({ length: samples * 144 }, (_, i) => (i * 89) % 256);
  await writeFile(join(project, 'x.npy'), npy('|u1', [samples, 12, 12, 1], pixels));
  await writeFile(
    join(project, 'y.npy'),
    npy(
      '|u1',
      [samples],
      Uint8Array.from({ length: samples }, (_, i) => i % 4),
    ),
  );
  await writeManifest(project, manifest);
  return project;
}

const usual = {
  version: 1,
  name: 'shapes',
  network: { model: 'model.tflite' },
  data: { test: { inputs: 'x.npy', labels: 'y.npy' } },
  boards: { pico: {} },
};

const writeManifest = (project: string, changes: object): Promise<void> =>
  writeFile(join(project, 'mcunet.json'), JSON.stringify({ ...usual, ...changes }, null, 2));

async function reportOf(project: string): Promise<Report> {
  const file = join(project, '.mcunet', 'report.json');
  return readReport(await readFile(file, 'utf8'), file);
}

needing(absentTools).describe('a budget', () => {
  let project: string;
  let measured: Report['boards'][number]['metrics'];
  beforeAll(async () => {
    project = await newProject('budgets');
    expect((await mcunet(project, ['check', '--quiet'], environment)).status).toBe(0);
    measured = (await reportOf(project)).boards[0]!.metrics;
  });

  test.each(['sram', 'flash', 'latency'] as const)(
    'of %s passes at the measured value and fails one unit below, with its place',
    async (metric) => {
      const value = measured[metric]!.value!;
      await writeManifest(project, { boards: { pico: { budgets: { [metric]: value } } } });
      expect((await mcunet(project, ['check', '--quiet'], environment)).status).toBe(0);
      await writeManifest(project, { boards: { pico: { budgets: { [metric]: value - 1 } } } });
      const { status, stdout } = await mcunet(project, ['check', '--quiet'], environment);
      expect(status).toBe(1);
      expect(stdout).toMatch(
        new RegExp(
          `pico: \\w+ ${value.toLocaleString('en-US')} \\w+ is 1 \\w+ over its budget of ${(value - 1).toLocaleString('en-US')} \\w+ \\(mcunet\\.json:\\d+:\\d+\\)`,
        ),
      );
      expect((await reportOf(project)).verdict).toBe('fail');
    },
  );

  test('of accuracy passes at correct / n and fails one sample above', async () => {
    const { correct, n } = measured.accuracy!;
    await writeManifest(project, { budgets: { accuracy: { min: correct! / n } } });
    expect((await mcunet(project, ['check', '--quiet'], environment)).status).toBe(0);
    await writeManifest(project, { budgets: { accuracy: { min: (correct! + 1) / n } } });
    const { status, stdout } = await mcunet(project, ['check', '--quiet'], environment);
    expect([status, stdout]).toEqual([
      1,
      expect.stringMatching(/accuracy .* under its budget of .* \(mcunet\.json:\d+:\d+\)/),
    ]);
  });
});

needing(absentTools).describe('the data', () => {
  test('with another number of labels is refused with both counts', async () => {
    const project = await newProject('labels');
    await writeFile(join(project, 'y.npy'), npy('|u1', [19], new Uint8Array(19)));
    const { status, stdout } = await mcunet(project, ['check', '--quiet'], environment);
    expect([status, stdout]).toEqual([2, expect.stringMatching(/19.*20|20.*19/s)]);
  });

  test('of another type is refused', async () => {
    const project = await newProject('dtype');
    await writeFile(join(project, 'x.npy'), npy('<f8', [1, 12, 12, 1], new Uint8Array(8 * 144)));
    const { status, stdout } = await mcunet(project, ['check', '--quiet'], environment);
    expect([status, stdout]).toEqual([2, expect.stringContaining('float64')]);
  });

  test('behind a link that leaves the project is refused', async () => {
    const project = await newProject('link');
    await rm(join(project, 'x.npy'));
    await symlink('/etc/hostname', join(project, 'x.npy'));
    const { status, stderr } = await mcunet(project, ['check', '--quiet'], environment);
    expect([status, stderr]).toEqual([2, expect.stringContaining('leads out of the project')]);
  });
});

describe('the environment', () => {
  test('without PlatformIO ends with status 3 and the command that installs it', async () => {
    const project = await newProject('no-pio');
    const { status, stdout } = await mcunet(project, ['check', '--quiet'], {
      ...process.env,
      MCUNET_PIO: '/nowhere/pio',
    });
    expect([status, stdout]).toEqual([3, expect.stringContaining('pip install platformio')]);
  });

  needing(absentTools).test('without a compiler ends with status 3 and the command that installs it', async () => {
    const project = await newProject('no-compiler');
    const bin = join(temporary, 'bin');
    await mkdir(bin, { recursive: true });
    for (const program of ['sh', 'env', 'uname']) await symlink(join('/bin', program), join(bin, program));
    const { status, stdout } = await mcunet(project, ['check', '--quiet'], { ...environment, PATH: bin });
    expect([status, stdout]).toEqual([3, expect.stringContaining('gcc-arm-none-eabi')]);
  });
});

needing(absentTools).describe('an application', () => {
  async function withApplication(name: string, source: string): Promise<string> {
    const project = await newProject(name, { platformio: { project: '.' }, boards: { nucleo_f412zg: {} } });
    const platform = join(root, 'firmware/platform/mcunet_baremetal');
    await writeFile(
      join(project, 'platformio.ini'),
      `[env:f4]\nplatform = symlink://${platform}\nboard = nucleo_f412zg\n`,
    );
    await mkdir(join(project, 'src'));
    await writeFile(join(project, 'src/main.c'), source);
    return project;
  }
  const working = '#include <shapes.h>\nstatic uint8_t arena[SHAPES_ARENA_BYTES] __attribute__((aligned(16)));\n';

  test('that does not compile ends with status 4 and its first error', async () => {
    const project = await withApplication(
      'broken',
      `${working}int main(void) { shapes_run(arena); return nothing; }\n`,
    );
    const { status, stdout } = await mcunet(project, ['check', '--quiet'], environment);
    expect([status, stdout]).toEqual([4, expect.stringMatching(/src\/main\.c:3:\d+ .*nothing/)]);
  });

  test('that overflows Flash is still measured, and fails with the region', async () => {
    const ballast = 'const unsigned char ballast[1100000] __attribute__((used)) = {1};\n';
    const project = await withApplication(
      'overflow',
      `${working}${ballast}int main(void) { shapes_run(arena); return ballast[shapes_output_0(arena)[0] & 127]; }\n`,
    );
    const { status, stdout } = await mcunet(project, ['check', '--quiet'], environment);
    expect([status, stdout]).toEqual([1, expect.stringMatching(/region FLASH of 1,048,576 B is exceeded by [\d,]+ B/)]);
    const [board] = (await reportOf(project)).boards;
    expect(board!.metrics.flash!.value).toBeGreaterThan(1_100_000);
  });
});

describe('generate', () => {
  needing(absentGcc).test(
    'works from the bundle alone, makes a library that compiles in C and C++, and changes nothing the second time',
    async () => {
      const folder = join(temporary, 'alone');
      await cp(join(root, 'dist'), folder, { recursive: true });
      const generate = (): string =>
        execFileSync(
          process.execPath,
          ['cli.js', 'generate', '--model', model, '--board', 'mps2_an386', '--out', 'OUT', '--name', 'net'],
          { cwd: folder, encoding: 'utf8' },
        );
      expect(generate()).toContain('arena');
      const files = await readdir(join(folder, 'OUT'), { recursive: true });
      const own = files.filter((file) => !file.startsWith('src/mcunet_')).sort();
      expect(own).toEqual(['library.json', 'network.json', 'src', 'src/net.c', 'src/net.h', 'src/net_weights.c']);
      const sources = files.filter((file) => file.endsWith('.c')).map((file) => join('OUT', file));
      execFileSync(
        'gcc',
        ['-std=c11', '-Wall', '-Wextra', '-Werror', '-I', 'OUT/src', '-shared', '-fPIC', ...sources, '-o', 'net.so'],
        { cwd: folder },
      );
      await writeFile(join(folder, 'use.cpp'), '#include "net.h"\nint main() { return NET_INPUTS - 1; }\n');
      execFileSync('gcc', ['-x', 'c++', '-fsyntax-only', '-Wall', '-Wextra', '-Werror', '-I', 'OUT/src', 'use.cpp'], {
        cwd: folder,
      });
      const read = (): Promise<string[]> =>
        Promise.all(
          files.filter((file) => /\.\w+$/.test(file)).map((file) => readFile(join(folder, 'OUT', file), 'utf8')),
        );
      const before = await read();
      generate();
      expect(await read()).toEqual(before);
    },
  );

  test('refuses a folder with other files, a name that is no identifier, and a board that is not named', async () => {
    const project = await newProject('refuse');
    const generate = (...more: readonly string[]) => mcunet(project, ['generate', '--model', 'model.tflite', ...more]);
    expect(await generate('--board', 'pico', '--out', '.')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('empty folder') as string,
    });
    expect(await generate('--board', 'pico', '--out', 'o', '--name', '9net')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('9net') as string,
    });
    expect(await generate('--out', 'o')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--board') as string,
    });
    expect(await readdir(project)).not.toContain('o');
  });

  needing(absentShared('models/unsupported-log-softmax.tflite')).test(
    'refuses an operator by name and index, with the list of supported operators',
    async () => {
      const { status, stderr } = await mcunet(temporary, [
        'generate',
        '--model',
        sharedFile('models/unsupported-log-softmax.tflite'),
        '--board',
        'pico',
        '--out',
        'o',
      ]);
      expect([status, stderr]).toEqual([
        2,
        expect.stringMatching(/operator 6 LOG_SOFTMAX is not supported.*supported: ABS, ADD, .*CONV_2D/s),
      ]);
    },
  );
});

describe('the command line', () => {
  test.each([['frobnicate'], ['check', '--bord', 'x'], ['check', '--search', 'sometimes']])(
    '%s is refused with status 2',
    async (...line) => {
      expect((await mcunet(temporary, line)).status).toBe(2);
    },
  );

  test.each([['boards'], ['doctor'], ['explain', '--model', model, '--board', 'pico']])(
    '%s --json prints one document',
    async (...line) => {
      const { stdout } = await mcunet(temporary, [...line, '--json']);
      expect(JSON.parse(stdout)).toBeTruthy();
    },
  );

  test('init writes a manifest that check accepts, and overwrites nothing', async () => {
    const project = join(temporary, 'init');
    await mkdir(project);
    await copyFile(model, join(project, 'model.tflite'));
    expect(await mcunet(project, ['init'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('mcunet.json') as string,
    });
    expect(await mcunet(project, ['init'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('is not overwritten') as string,
    });
    expect(await mcunet(project, ['explain'])).toMatchObject({ status: 0 });
  });
});

needing(absentTools, absentShared('models/mlperf-tiny-kws.tflite', 'data/kws/x.bin')).describe(
  'keyword spotting',
  () => {
    test('is right on 901 of 1,000 recordings', async () => {
      const project = await newProject('kws', {
        name: 'kws',
        network: { model: 'kws.tflite' },
        boards: { mps2_an386: {} },
      });
      await copyFile(sharedFile('models/mlperf-tiny-kws.tflite'), join(project, 'kws.tflite'));
      await writeFile(join(project, 'x.npy'), npy('|i1', [1000, 49, 10], await readFile(sharedFile('data/kws/x.bin'))));
      await writeFile(join(project, 'y.npy'), npy('|u1', [1000], await readFile(sharedFile('data/kws/y.bin'))));
      expect((await mcunet(project, ['check', '--quiet'], environment)).status).toBe(0);
      expect((await reportOf(project)).boards[0]!.metrics.accuracy).toMatchObject({
        value: 0.901,
        correct: 901,
        n: 1000,
      });
    });
  },
);

needing(absentTools).describe('a search', () => {
  const count = 60;
  async function newSearch(name: string, changes: object = {}): Promise<string> {
    const [project, fixture] = [join(temporary, name), join(root, 'fixtures/digits')];
    await mkdir(join(project, 'data'), { recursive: true });
    await cp(join(fixture, 'digits.supernet.safetensors'), join(project, 'digits.supernet.safetensors'));
    for (const split of ['calibration', 'validation', 'test']) {
      const pixels = (await readFile(join(fixture, `data/${split}.x.npy`))).subarray(128).subarray(0, count * 784);
      await writeFile(join(project, `data/${split}.x.npy`), npy('|u1', [count, 28, 28, 1], pixels));
      if (split === 'calibration') continue;
      await writeFile(
        join(project, `data/${split}.y.npy`),
        npy('|u1', [count], (await readFile(join(fixture, `data/${split}.y.npy`))).subarray(128).subarray(0, count)),
      );
    }
    const manifest = JSON.parse(await readFile(join(fixture, 'mcunet.json'), 'utf8')) as object;
    const board = { nano33ble: { budgets: { sram: '8 kB', flash: '64 kB' } } };
    await writeFile(
      join(project, 'mcunet.json'),
      JSON.stringify(
        {
          ...manifest,
          $schema: undefined,
          platformio: undefined,
          budgets: {},
          boards: board,
          search: { evaluations: 6 },
          ...changes,
        },
        null,
        2,
      ),
    );
    return project;
  }
  const read = (project: string, file: string): Promise<string> => readFile(join(project, file), 'utf8');
  const generated = '.mcunet/boards/nano33ble/library/digits/src/digits_weights.c';

  test('gives the same lock and C in another folder, cold and warm; a fresh lock is not searched; other data make it stale', async () => {
    const [first, second] = [await newSearch('search-a'), await newSearch('search-b')];
    for (const project of [first, second])
      expect((await mcunet(project, ['check', '--quiet'], environment)).status).toBe(0);
    const [lock, weights] = [await read(first, 'mcunet.lock.json'), await read(first, generated)];
    expect([await read(second, 'mcunet.lock.json'), await read(second, generated)]).toEqual([lock, weights]);
    expect((await mcunet(first, ['search', '--search', 'always', '--quiet'], environment)).status).toBe(0);
    expect(await read(first, 'mcunet.lock.json')).toBe(lock);

    const again = await mcunet(first, ['check', '--search', 'frozen'], environment);
    expect([again.status, again.stderr]).toEqual([0, expect.not.stringContaining('search')]);

    await writeFile(join(second, 'data/validation.y.npy'), npy('|u1', [count], new Uint8Array(count)));
    const stale = await mcunet(second, ['check', '--search', 'frozen', '--quiet'], environment);
    expect([stale.status, `${stale.stdout}${stale.stderr}`]).toEqual([
      2,
      expect.stringMatching(/no up-to-date lock for nano33ble: other data/),
    ]);
  });

  test('for an objective in bytes chooses no network whose arena is larger', async () => {
    const network = { supernet: 'digits.supernet.safetensors', objective: '3 kB' };
    const project = await newSearch('objective', { network, search: { evaluations: 2 } });
    expect((await mcunet(project, ['search', '--quiet'], environment)).status).toBe(0);
    const lock = JSON.parse(await read(project, 'mcunet.lock.json')) as { boards: { nano33ble: { arena: number } } };
    expect(lock.boards.nano33ble.arena).toBeLessThanOrEqual(3 * 1024);
  });

  test('that fits nothing on one board still judges and reports the other boards', async () => {
    const boards = { nano33ble: { budgets: { sram: '8 kB' } }, nucleo_f401re: { budgets: { sram: '1 kB' } } };
    const project = await newSearch('one-infeasible', { boards });
    const { status, stdout } = await mcunet(project, ['check', '--quiet'], environment);
    expect([status, stdout]).toEqual([1, expect.stringMatching(/nucleo_f401re: no network of this space fits/)]);
    expect((await reportOf(project)).boards.map(({ board, verdict }) => [board, verdict])).toEqual([
      ['nano33ble', 'pass'],
      ['nucleo_f401re', 'fail'],
    ]);
  });

  test('that fits nothing reports what the smallest network needs and a sufficient budget, which then passes', async () => {
    const project = await newSearch('infeasible', { boards: { nano33ble: { budgets: { sram: '1 kB' } } } });
    const { status, stderr } = await mcunet(project, ['search', '--quiet'], environment);
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/mcunet\.json:\d+:\d+ .*no network of this space fits/),
    ]);
    const enough = Number(/a budget of [\d,]+ B \((\d+)\)/.exec(stderr)![1]);
    const larger = await newSearch('feasible', { boards: { nano33ble: { budgets: { sram: enough } } } });
    expect((await mcunet(larger, ['check', '--quiet'], environment)).status).toBe(0);
  });
});
