import { existsSync } from 'node:fs';
import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { coreFolder, prepareCore } from '../../firmware/core-folder.js';
import { formatFile } from '../../schemas/format.js';
import { npy } from '../../tests/support/data-files.js';
import { absentTools } from '../../tests/support/firmware-tools.js';
import { needing } from '../../tests/support/needs.js';
import { check, pio, platformio, root, type Printed } from '../../tests/support/platformio-project.js';
import { boardReport, reportOf } from '../../tests/support/reports.js';

const fixture = join(root, 'fixtures', 'digits');

const board = 'nucleo_f412zg';
const samples = 100;
const searched = 'build around a stand-in';
const judged = 'mcunet: checking budgets';

interface Budgets {
  readonly sram?: number;
  readonly flash?: number;
  readonly latency?: string;
  readonly accuracy?: { readonly min: number };
}

let temporary: string;
/** A project that was built once, with its lock; and what that build printed. */
let first: { readonly project: string; readonly status: number; readonly output: string };

/** A copy of the fixture, made quick: few samples, few evaluations, without a lock. */
async function newProject(name: string): Promise<string> {
  const project = join(temporary, name);
  await mkdir(join(project, 'data'), { recursive: true });
  for (const file of ['src', 'digits.supernet.safetensors', 'data/calibration.x.npy'])
    await cp(join(fixture, file), join(project, file), { recursive: true });
  for (const split of ['validation', 'test'])
    for (const [file, shape] of [
      [`data/${split}.x.npy`, [samples, 28, 28]],
      [`data/${split}.y.npy`, [samples]],
    ] as const) {
      const bytes = (await readFile(join(fixture, file))).subarray(128);
      const length = shape.reduce((product, size) => product * size, 1);
      await writeFile(join(project, file), npy('|u1', shape, bytes.subarray(0, length)));
    }
  const settings = await readFile(join(fixture, 'platformio.ini'), 'utf8');
  const moved = settings.replace(/^core_dir.*$/m, '').replace(/symlink:\/\/\.\.\/\.\./g, `symlink://${root}`);
  await writeFile(join(project, 'platformio.ini'), moved);
  await writeManifest(project, { sram: 16 * 1024 });
  return project;
}

/** A copy of the built project with its lock, without its build. */
async function lockedProject(name: string): Promise<string> {
  const project = await newProject(name);
  await cp(join(first.project, 'mcunet.lock.json'), join(project, 'mcunet.lock.json'));
  return project;
}

async function writeManifest(project: string, budgets: Budgets, changes: object = {}): Promise<void> {
  const usual = JSON.parse(await readFile(join(fixture, 'mcunet.json'), 'utf8')) as object;
  const manifest = {
    ...usual,
    $schema: undefined,
    budgets: undefined,
    boards: { [board]: { budgets } },
    search: { seed: 1, evaluations: 4 },
    ...changes,
  };
  await writeFile(join(project, 'mcunet.json'), JSON.stringify(manifest, null, 2));
}

/** The manifest's line that has this text, as messages name it. */
async function place(project: string, text: string): Promise<string> {
  const lines = (await readFile(join(project, 'mcunet.json'), 'utf8')).split('\n');
  return `mcunet.json:${lines.findIndex((line) => line.includes(text)) + 1}:`;
}

async function build(
  project: string,
  parameters: readonly string[] = [],
  variables: Readonly<Record<string, string>> = {},
): Promise<Printed> {
  const printed = await pio(root, ['run', '-d', project, '-e', board, ...parameters], variables);
  expect(printed.output).not.toContain('Traceback');
  return printed;
}

interface Checked {
  readonly boards: readonly [
    {
      readonly metrics: Readonly<Record<'sram' | 'flash' | 'latency', { readonly value: number }>>;
      readonly network: { readonly instructions: number };
    },
  ];
}

/** What the command line measures of the same project. */
async function measured(project: string): Promise<Checked['boards'][0]> {
  const { stdout } = await check(project, ['--json', '--search', 'frozen']);
  return (JSON.parse(stdout) as Checked).boards[0];
}

const image = (project: string): Promise<Buffer> => readFile(join(project, '.pio', 'build', board, 'firmware.bin'));
const hasLock = (project: string): boolean => existsSync(join(project, 'mcunet.lock.json'));

needing(absentTools).describe('the PlatformIO hook', () => {
  beforeAll(async () => {
    await prepareCore(platformio, coreFolder(platformio, process.env), process.env);
    // With a blank, as the folders of many users have.
    temporary = await mkdtemp(join(tmpdir(), 'mcunet hook '));
    const project = await newProject('first');
    first = { project, ...(await build(project)) };
  });
  afterAll(() => rm(temporary, { recursive: true, force: true }));

  test('one `pio run` searches, generates, builds and judges, and writes the lock', () => {
    expect(first.status, first.output).toBe(0);
    const steps = [
      searched,
      'search 4/4',
      'Compiling .pio/build',
      'Linking .pio/build',
      judged,
      '1 of 1 boards within',
    ];
    const places = steps.map((step) => first.output.indexOf(step));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    // The application is measured by one build within, which does not search again.
    expect(first.output.split(searched)).toHaveLength(2);
    expect(hasLock(first.project)).toBe(true);
  });

  test('the library itself compiles nothing, and all generated files are compiled', async () => {
    const compiled = [...first.output.matchAll(/Compiling \.pio\/build\/\w+\/(\S+)\.o/g)].map(([, name = '']) => name);
    const folders = new Set(
      compiled.map((name) =>
        name
          .split('/')
          .slice(0, -1)
          .join('/')
          .replace(/^lib\w+/, 'lib'),
      ),
    );
    expect([...folders].sort()).toEqual(['lib/digits', 'src', 'startup']);
    const sources = await readdir(join(first.project, '.pio', 'mcunet', board, 'digits', 'src'));
    const generated = sources.filter((name) => /\.[cS]$/.test(name)).map((name) => name.replace(/\.[cS]$/, ''));
    const objects = compiled.filter((name) => name.startsWith('lib')).map((name) => name.split('/').at(-1));
    expect(objects.sort()).toEqual(generated.sort());
  });

  test('a second build compiles and searches nothing, and is judged', async () => {
    const before = await image(first.project);
    const { status, output } = await build(first.project);
    expect(status, output).toBe(0);
    expect(output).not.toMatch(/Compiling|Linking/);
    expect(output).not.toContain(searched);
    expect(output).toContain(judged);
    expect(await image(first.project)).toEqual(before);
  });

  test('with a lock the firmware and its figures are those of `mcunet check`', async () => {
    const project = await lockedProject('locked');
    const lock = await readFile(join(project, 'mcunet.lock.json'));
    const { status, output } = await build(project);
    expect(status, output).toBe(0);
    expect(output).not.toContain(searched);
    const { metrics, network } = await measured(project);
    expect(await image(project)).toEqual(
      await readFile(join(project, '.mcunet/boards', board, 'firmware/firmware.bin')),
    );
    expect(output).toContain(`from ${network.instructions.toLocaleString('en-US')} instructions`);
    expect(await readFile(join(project, 'mcunet.lock.json'))).toEqual(lock);

    // A maximum equal to the measured value passes; one byte or microsecond less fails.
    const { test: accuracy } = lockedBoard(lock.toString());
    const exact = {
      sram: metrics.sram.value,
      flash: metrics.flash.value,
      latency: `${metrics.latency.value} us`,
      accuracy: { min: accuracy.correct / accuracy.n },
    };
    await writeManifest(project, exact);
    expect(await build(project)).toMatchObject({ status: 0 });
    const bytes = (value: number): string => `${value.toLocaleString('en-US')} B`;
    const less: readonly (readonly [string, Budgets, RegExp])[] = [
      ['"sram"', { sram: exact.sram - 1 }, messageOf('SRAM', bytes(exact.sram), bytes(exact.sram - 1))],
      ['"flash"', { flash: exact.flash - 1 }, messageOf('Flash', bytes(exact.flash), bytes(exact.flash - 1))],
      ['"latency"', { latency: `${metrics.latency.value - 1} us` }, messageOf('latency', '', '')],
      ['"min"', { accuracy: { min: (accuracy.correct + 1) / accuracy.n } }, messageOf('accuracy', '', '')],
    ];
    for (const [key, change, message] of less) {
      await writeManifest(project, { ...exact, ...change });
      const lowered = await build(project);
      expect(lowered.status, lowered.output).toBe(1);
      expect(lowered.output).toMatch(message);
      expect(lowered.output).toContain(await place(project, key));
      expect(lowered.output).not.toContain(searched);
    }
  });

  test('a budget that no network fits fails the build and names a sufficient one', async () => {
    const project = await newProject('tight');
    await writeManifest(project, { sram: 1024 });
    const { status, output } = await build(project);
    expect(status).toBe(1);
    expect(output).toContain(await place(project, '"sram"'));
    expect(output).toMatch(/the smallest network needs [\d,]+ B/);
    const budget = Number(/what would work: a budget of [\d,]+ B \((\d+)\)/.exec(output)?.[1]);
    expect(output).not.toContain('Compiling');
    expect(hasLock(project)).toBe(false);

    // One byte less is enough for the prediction, and too little for the linked firmware.
    await writeManifest(project, { sram: budget - 1 });
    const almost = await build(project);
    expect(almost.status).toBe(1);
    expect(almost.output).toContain(`what would work: a budget of`);
    expect(hasLock(project)).toBe(false);

    await writeManifest(project, { sram: budget });
    const enough = await build(project);
    expect(enough.status, enough.output).toBe(0);
  });

  test('without a lock there is no search with frozen, for a debugger, or to describe the project', async () => {
    const project = await newProject('frozen');
    for (const parameters of [
      ['-t', 'sizedata'],
      ['-t', '__debug'],
    ]) {
      const { status, output } = await build(project, parameters);
      expect(status).toBe(1);
      expect(output).toContain('there is no lock');
    }
    for (const parameters of [['-t', 'compiledb'], ['--list-targets'], ['-t', 'clean']])
      expect(await build(project, parameters)).toMatchObject({ status: 0 });
    await setOption(project, 'custom_mcunet_search = frozen');
    const { status, output } = await build(project);
    expect(status).toBe(1);
    expect(output).toContain(`found no up-to-date lock for ${board}: there is no lock`);
    expect(hasLock(project)).toBe(false);
    expect(existsSync(join(project, '.mcunet'))).toBe(false);
  });

  test('an image for the debugger is built and not judged; metadata name the generated headers', async () => {
    const project = await lockedProject('described');
    const { status, output } = await build(project, ['-t', 'sizedata']);
    expect(status, output).toBe(0);
    expect(output).not.toContain(judged);
    const { stdout } = await pio(root, ['project', 'metadata', '-d', project, '-e', board, '--json-output']);
    expect(JSON.stringify(JSON.parse(stdout))).toContain(`/.pio/mcunet/${board}/digits/src`);
  });

  test('the accuracy in a lock is measured again', async () => {
    const project = await lockedProject('claimed');
    const file = join(project, 'mcunet.lock.json');
    const text = await readFile(file, 'utf8');
    const { correct, n } = lockedBoard(text).test;
    expect(correct).toBeLessThan(n);
    const lock = JSON.parse(text) as { boards: Record<string, object> };
    await writeFile(
      file,
      JSON.stringify({ ...lock, boards: { [board]: { ...lock.boards[board], test: { correct: n, n } } } }),
    );
    await writeManifest(project, { accuracy: { min: (correct + 1) / n } });
    const { status, output } = await build(project);
    expect([status, output]).toEqual([1, expect.stringMatching(/accuracy .* under its budget of /)]);
  });

  test('a region that overflows is reported by its bytes beside the error of the linker', async () => {
    const project = await lockedProject('overflow');
    const main = join(project, 'src', 'main.c');
    const text = (await readFile(main, 'utf8')).replace(
      'int main(void) {',
      'int main(void) {\n  history[frame()] = 1;',
    );
    await writeFile(main, `volatile char history[300000];\nstatic int frame(void) { return history[7]; }\n${text}`);
    const { status, output } = await build(project);
    expect(status).toBe(1);
    const overflow = Number(/region `RAM' overflowed by (\d+) bytes/.exec(output)?.[1]);
    expect(output).toContain(`region RAM of 262,144 B is exceeded by ${overflow.toLocaleString('en-US')} B`);
    expect(output).toContain('.bss.history 300,000 B (src/main.o)');
    expect(output).toContain(await place(project, '"sram"'));

    // A link that fails for another reason gives no verdict about memory.
    await writeFile(main, text.replace('history[frame()] = 1;', 'int nowhere(void);\n  nowhere();'));
    const undefinedSymbol = await build(project);
    expect(undefinedSymbol.status).toBe(1);
    expect(undefinedSymbol.output).toContain('undefined reference to `nowhere');
    expect(undefinedSymbol.output).not.toMatch(/PASS|within budget/);
  });

  test('an application that does not build is shown with its first error before anything is searched', async () => {
    const project = await newProject('broken');
    await appendFile(join(project, 'src', 'main.c'), '\nint broken = ;\n');
    const { status, output } = await build(project);
    expect(status).toBe(1);
    expect(output).toMatch(/src\/main\.c:\d+:\d+ {2}the firmware of nucleo_f412zg does not build: expected expression/);
    expect(hasLock(project)).toBe(false);
  });

  test('the network may be used by a library of the project alone', async () => {
    const project = await lockedProject('indirect');
    const vision = join(project, 'lib', 'vision');
    await mkdir(vision, { recursive: true });
    await writeFile(join(vision, 'vision.h'), 'void see(void);\n');
    const use = `#include <digits.h>
#include "vision.h"
static uint8_t arena[DIGITS_ARENA_BYTES] __attribute__((aligned(16)));
void see(void) { digits_run(arena); }
`;
    await writeFile(join(vision, 'vision.c'), use);
    await writeFile(join(project, 'src', 'main.c'), '#include <vision.h>\nint main(void) { for (;;) see(); }\n');
    const { status, output } = await build(project);
    expect(status, output).toBe(0);
    expect(output).toContain('1 of 1 boards within budget');
  });

  test('an application in C++ is built, and one that never uses the network is refused', async () => {
    const project = await lockedProject('languages');
    await rm(join(project, 'src'), { recursive: true });
    await mkdir(join(project, 'src'));
    const program = `#include <digits.h>
alignas(16) static uint8_t arena[DIGITS_ARENA_BYTES];
int main() { for (;;) digits_run(arena); }
`;
    await writeFile(join(project, 'src', 'main.cpp'), program);
    const built = await build(project);
    expect(built.status, built.output).toBe(0);
    await writeFile(join(project, 'src', 'main.cpp'), 'int main() { for (;;) {} }\n');
    const without = await build(project);
    expect(without.status).toBe(1);
    expect(without.output).toContain('include <digits.h> in the application');
  });

  test('two searched networks are found one after the other, and neither is judged without the other', async () => {
    const project = await newProject('pair');
    const manifest = JSON.parse(await readFile(join(project, 'mcunet.json'), 'utf8')) as object;
    await writeFile(join(project, 'second.json'), JSON.stringify({ ...manifest, name: 'second' }));
    const main = join(project, 'src', 'main.c');
    const text = await readFile(main, 'utf8');
    const call = 'int main(void) {\n  if (second) second_run(0);';
    await writeFile(main, `void second_run(void *);\nvolatile int second;\n${text.replace('int main(void) {', call)}`);
    await setOption(project, 'custom_mcunet_manifest = mcunet.json, second.json');
    const { status, output } = await build(project);
    expect(status, output).toBe(0);
    expect(output.split('search 4/4')).toHaveLength(3);
    expect(output.split('1 of 1 boards within budget')).toHaveLength(3);
    const locks = [join(project, 'mcunet.lock.json'), join(project, 'second.lock.json')] as const;
    expect(locks.map((lock) => existsSync(lock))).toEqual([true, true]);
    expect((await measured(project)).metrics.sram.value).toBeGreaterThan(0);

    await rm(locks[1]);
    const { status: refused, stdout } = await check(project);
    expect([refused, stdout]).toEqual([2, expect.stringContaining('second.json')]);
    expect(stdout).toContain(`found no up-to-date lock for ${board}: there is no lock`);
  });

  test('a given model needs no search and no lock', async () => {
    const project = await newProject('model');
    await cp(join(root, 'fixtures', 'bring-your-own', 'model.tflite'), join(project, 'model.tflite'));
    await writeManifest(
      project,
      { flash: 900 * 1024 },
      {
        network: { model: 'model.tflite' },
        input: undefined,
        data: undefined,
        search: undefined,
        platformio: undefined,
      },
    );
    const { status, output } = await build(project);
    expect(status, output).toBe(0);
    expect(output).toContain('1 of 1 boards within budget');
    expect(hasLock(project)).toBe(false);
  });

  test('an increase is judged against the baseline that platformio.ini names, and without one is n/a', async () => {
    const project = await newProject('baseline');
    await cp(join(root, 'fixtures', 'bring-your-own', 'model.tflite'), join(project, 'model.tflite'));
    const boards = { [board]: { budgets: { flash: { maxIncrease: '1 %' } } } };
    const none = { input: undefined, data: undefined, search: undefined, platformio: undefined };
    await writeManifest(project, {}, { network: { model: 'model.tflite' }, boards, ...none });
    const without = await build(project);
    expect(without.status, without.output).toBe(0);
    expect(without.output).toContain('n/a (no baseline)');

    const settings = await readFile(join(project, 'platformio.ini'), 'utf8');
    const named = settings.replace(`[env:${board}]`, `[env:${board}]\ncustom_mcunet_baseline = before.json`);
    await writeFile(join(project, 'platformio.ini'), named);
    const missing = await build(project);
    expect([missing.status, missing.output]).toEqual([1, expect.stringContaining('before.json')]);

    const before = reportOf([boardReport(board, { flash: 1000 })], {
      project: { manifest: 'mcunet.json', name: 'digits', sha256: '0'.repeat(64) },
    });
    await writeFile(join(project, 'before.json'), formatFile('report', before));
    const { status, output } = await build(project);
    expect([status, output]).toEqual([1, expect.stringContaining('its baseline of 1,000 B may grow by 1 %')]);
  });

  test('projects without a manifest and environments of other boards are not judged, with a message', async () => {
    const project = await lockedProject('other');
    await writeFile(join(project, 'src', 'main.c'), 'int main(void) { for (;;) {} }\n');
    await writeManifest(project, {}, { boards: { nucleo_f746zg: {} } });
    const other = await build(project);
    expect(other.status, other.output).toBe(0);
    await rm(join(project, 'mcunet.json'));
    const none = await build(project);
    expect(none.status, none.output).toBe(0);
    for (const { output } of [other, none]) {
      expect(output).not.toContain('digits');
      expect(output.match(/mcunet: .*/g)).toEqual([expect.stringMatching(/^mcunet: not judged: /)]);
    }
    // A manifest that platformio.ini names must exist.
    await setOption(project, 'custom_mcunet_manifest = nowhere.json');
    const named = await build(project);
    expect(named.status).toBe(1);
    expect(named.output).toContain('nowhere.json  this manifest does not exist');
  });

  test('without Node the build fails and names the places of the search', async () => {
    const project = await lockedProject('nodeless');
    const { status, output } = await build(project, [], { MCUNET_NODE: join(project, 'node') });
    expect(status).toBe(1);
    expect(output).toContain(`Node.js 20 or newer is needed, found none at ${join(project, 'node')} (MCUNET_NODE)`);
    expect(await build(project, [], { MCUNET_NODE: process.execPath })).toMatchObject({ status: 0 });
  });
});

/** Adds a line to what all environments share. */
async function setOption(project: string, line: string): Promise<void> {
  const file = join(project, 'platformio.ini');
  await writeFile(file, (await readFile(file, 'utf8')).replace('[env]', `[env]\n${line}`));
}

const messageOf = (metric: string, measured: string, budget: string): RegExp =>
  new RegExp(`${board}: ${metric} ${measured}.*${budget}`);

function lockedBoard(lock: string): { readonly test: { readonly correct: number; readonly n: number } } {
  return (JSON.parse(lock) as { boards: Record<string, ReturnType<typeof lockedBoard>> }).boards[board]!;
}
