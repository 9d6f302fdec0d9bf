import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { whyNotEmulated } from '../../errors/emulator.js';
import { loadBoard } from '../../firmware/boards.js';
import { emulate } from '../../firmware/emulate.js';
import type { Emulation } from '../../firmware/emulated-run.js';
import { exampleNetwork } from '../../scripts/example-network.js';
import { createEvaluator } from '../../tinyengine/evaluate/evaluator.js';
import { lower } from '../../tinyengine/passes/lower.js';
import { absentCompiler, compileObjects, writeLibraryFiles, type CompilerName } from '../program/compiled.js';
import { absentEmulator } from '../program/emulator.js';
import { needing } from '../support/needs.js';
import { libraryOf } from '../program/program.js';

/** Boards by core, and compiler flags of each core with its FPU. `-mfloat-abi` chooses whether code uses the FPU. */
const boards = { m3: 'mps2_an385', m4: 'nucleo_f412zg', m7: 'nucleo_h743zi', m33: 'mps2_an505', m55: 'mps3_an547' };
const cores = {
  m4: ['-mcpu=cortex-m4', '-mfpu=fpv4-sp-d16'],
  m7: ['-mcpu=cortex-m7', '-mfpu=fpv5-d16'],
  m33: ['-mcpu=cortex-m33', '-mfpu=fpv5-sp-d16'],
} as const;
const softM4 = ['-mcpu=cortex-m4', '-mfloat-abi=soft'];
const hardM4 = [...cores.m4, '-mfloat-abi=hard'];

const inputs = [0, 1, 2].map((sample) => Int8Array.from({ length: 144 }, (_, i) => (i * 37 + sample * 91) % 256));

let folder: string;
let library: string;
let expected: readonly Int8Array[];
let runs = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mcunet-abi-'));
  library = join(folder, 'library');
  await writeLibraryFiles(libraryOf(exampleNetwork(), 'net').files, library);
  const evaluator = await createEvaluator(lower(exampleNetwork()));
  expected = inputs.map((input) => Int8Array.from(evaluator.run(input, 1)));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const newFolder = (): string => join(folder, `run-${runs++}`);

const runObjects = (
  board: keyof typeof boards,
  objects: readonly string[],
  directory = library,
  samples: readonly Int8Array[] = inputs,
): Promise<Emulation> =>
  emulate({
    board: loadBoard(boards[board]),
    library: { directory, objects },
    name: 'net',
    inputs: samples,
    tools: { compiler: 'arm-none-eabi-gcc', emulator: 'qemu-system-arm' },
    workFolder: newFolder(),
  });

const reasonOf = async (board: keyof typeof boards, objects: readonly string[]): Promise<string | null> =>
  runObjects(board, objects).then(
    () => 'it ran',
    (error: unknown) => whyNotEmulated(error) ?? `a defect: ${String(error)}`,
  );

const compiled = (compiler: CompilerName, flags: readonly string[], special?: Record<string, readonly string[]>) =>
  compileObjects(compiler, library, newFolder(), flags, special);

needing(absentEmulator).describe("objects of a build give the evaluator's bits", () => {
  const matrix = (['gcc', 'clang'] as const).flatMap((compiler) =>
    (['m4', 'm7', 'm33'] as const).flatMap((core) =>
      (['hard', 'softfp', 'soft'] as const).map((abi) => ({ compiler, core, abi })),
    ),
  );
  for (const { compiler, core, abi } of matrix)
    needing(absentCompiler(compiler)).test(`of ${compiler} for ${core} with -mfloat-abi=${abi}`, async () => {
      const objects = await compiled(compiler, [...cores[core], `-mfloat-abi=${abi}`]);
      expect((await runObjects(core, objects)).outputs).toEqual(expected);
    });

  const variants: readonly [string, keyof typeof boards, readonly string[]][] = [
    ['short enumerations', 'm4', [...hardM4, '-fshort-enums']],
    ['enumerations like int', 'm4', [...hardM4, '-fno-short-enums']],
    ['link-time code alone', 'm4', [...hardM4, '-flto', '-fno-fat-lto-objects']],
    ['link-time code beside machine code', 'm4', [...hardM4, '-flto', '-ffat-lto-objects']],
    ['soft link-time code', 'm4', [...softM4, '-flto']],
    ['code of a Cortex-M3 for a board with an M4', 'm4', ['-mcpu=cortex-m3']],
    ['code of a Cortex-M0+ for a board with an M33', 'm33', ['-mcpu=cortex-m0plus']],
    ['code of a Cortex-M23 for a board with an M33', 'm33', ['-mcpu=cortex-m23']],
    ['code of a Cortex-M33 for a board with an M4', 'm4', [...cores.m33, '-mfloat-abi=hard']],
    ['code of a Cortex-M7 with double precision for a board with an M4', 'm4', [...cores.m7, '-mfloat-abi=hard']],
    ['code of a Cortex-M4 with an FPU for a board with an M3', 'm3', hardM4],
    ['code of a Cortex-M55 without its vectors', 'm55', ['-mcpu=cortex-m55+nomve', '-mfloat-abi=softfp']],
    ['code of a Cortex-M55 with its vectors', 'm55', ['-mcpu=cortex-m55', '-mfloat-abi=hard', '-O3']],
    ['position-independent code', 'm4', [...hardM4, '-fpic']],
    ['its table of addresses in r9', 'm4', [...hardM4, '-fpic', '-mno-pic-data-is-text-relative']],
    ['debugging information', 'm4', [...hardM4, '-Og', '-g3']],
    ['code that is never read as data', 'm4', [...hardM4, '-mpure-code']],
    ['few literals', 'm4', [...hardM4, '-mslow-flash-data']],
    ['relaxed floating point', 'm4', [...hardM4, '-ffast-math', '-fno-common']],
    ['long calls and unwinding tables', 'm4', [...softM4, '-mlong-calls', '-funwind-tables']],
    ['counters of what was executed', 'm4', [...hardM4, '--coverage']],
    ['a guarded stack', 'm4', [...hardM4, '-fstack-protector-all']],
  ];
  test.each(variants)('with %s', async (_, board, flags) => {
    expect((await runObjects(board, await compiled('gcc', flags))).outputs).toEqual(expected);
  });

  test('optimised in different ways', async () => {
    const objects = await compiled('gcc', [...hardM4, '-Os'], { 'net.c': ['-O3'], 'mcunet_convolve_s8.c': ['-O0'] });
    expect((await runObjects('m4', objects)).outputs).toEqual(expected);
  });

  test('of cores of which one runs the code of the other', async () => {
    const objects = await compiled('gcc', ['-mcpu=cortex-m0plus'], { 'net.c': softM4 });
    expect((await runObjects('m4', objects)).outputs).toEqual(expected);
  });

  test.each(['rc', 'rcT'])('in an archive made with `ar %s`', async (operation) => {
    const objects = await compiled('gcc', softM4);
    const archive = join(newFolder(), '..', `lib${operation}.a`);
    execFileSync('arm-none-eabi-gcc-ar', [operation, archive, ...objects]);
    expect((await runObjects('m4', [archive])).outputs).toEqual(expected);
  });

  test('and cost the same instructions and bytes as when compiled with the harness', async () => {
    const board = loadBoard(boards.m4);
    const objects = await compiled('gcc', [...board.flags, '-fdata-sections', '-std=gnu11']);
    const together = await emulate({
      board,
      library: { directory: library },
      name: 'net',
      inputs,
      tools: { compiler: 'arm-none-eabi-gcc', emulator: 'qemu-system-arm' },
      workFolder: newFolder(),
    });
    expect(await runObjects('m4', objects)).toEqual(together);
    expect(together.instructions).toBeGreaterThan(10_000);
  });
});

/** Instructions in `net_run` besides its loop and return. A lesser core does not have them. */
const special: readonly [string, keyof typeof boards, readonly string[], string][] = [
  ['nothing, of a board without an FPU', 'm3', ['-mcpu=cortex-m3'], ''],
  ['the FPU of a softfp build', 'm4', [...cores.m4, '-mfloat-abi=softfp'], 'vmov s0, r1\n vmov r1, s0'],
  ['double precision, for a board with an M4', 'm4', [...cores.m7, '-mfloat-abi=softfp'], 'vadd.f64 d0, d0, d0'],
  ['Armv8-M, for a board with an M4', 'm4', ['-mcpu=cortex-m33+nofp', '-mfloat-abi=soft'], 'lda r1, [r0]'],
  ['the FPU of an M33', 'm33', [...cores.m33, '-mfloat-abi=softfp'], 'vmaxnm.f32 s0, s0, s0'],
  ['vectors, for a board with an M7', 'm7', ['-mcpu=cortex-m55', '-mfloat-abi=hard'], 'vadd.i32 q0, q0, q0'],
];

needing(absentEmulator).describe('a machine with the core that the objects need counts exactly', () => {
  test.each(special)('where they use %s', async (_, board, flags, instructions) => {
    const own = newFolder();
    const header = [
      ...['#include <stdint.h>', '#define NET_ARENA_BYTES 16', 'void net_run(void *arena);'],
      ...['INPUT', 'OUTPUT'].flatMap((kind) => [
        ...[`#define NET_${kind}S 1`, `#define NET_${kind}_0_BYTES 4`],
        `int8_t *net_${kind.toLowerCase()}_0(void *arena);`,
      ]),
    ];
    const body = `.syntax unified\n movs r2, #9\n 1: subs r2, r2, #1\n bne 1b\n ${instructions}\n bx lr`;
    const files = [
      ['net.h', `${header.join('\n')}\n`],
      [
        'net.c',
        `#include "net.h"
int8_t *net_input_0(void *arena) { return arena; }
int8_t *net_output_0(void *arena) { return arena; }
__attribute__((naked)) void net_run(void *arena) { (void)arena; __asm__ volatile(${JSON.stringify(body)}); }
`,
      ],
    ] as const;
    await writeLibraryFiles(
      files.map(([name, contents]) => ({ path: `src/${name}`, contents })),
      own,
    );
    const objects = await compileObjects('gcc', own, newFolder(), flags);
    const run = await runObjects(board, objects, own, [Int8Array.from([1, 2, 3, 4])]);
    expect(run).toEqual({
      outputs: [Int8Array.from([1, 2, 3, 4])],
      instructions: 1 + 2 * 9 + instructions.split('\n').filter((line) => line !== '').length + 1,
      stackBytes: 0,
    });
  });
});

needing(absentEmulator).describe("objects that can't run here are reported with a reason, not as a defect", () => {
  needing(absentCompiler('clang')).test("of clang's -flto", async () => {
    expect(await reasonOf('m4', await compiled('clang', [...hardM4, '-flto']))).toMatch(
      /^\w+\.o is LLVM bitcode, which gcc does not link: build without clang's -flto$/,
    );
  });

  needing(absentCompiler('clang')).test('of clang with data relative to r9', async () => {
    expect(await reasonOf('m4', await compiled('clang', [...hardM4, '-frwpi']))).toMatch('finds its data through r9');
  });

  test('of which some pass floating-point arguments in registers and some do not', async () => {
    const objects = await compiled('gcc', hardM4, { 'net.c': [...cores.m4, '-mfloat-abi=softfp'] });
    expect(await reasonOf('m4', objects)).toMatch(/^mcunet_\w+\.o passes .* registers and net\.o does not/);
  });

  test('of two cores that no single core can run', async () => {
    const objects = await compiled('gcc', ['-mcpu=cortex-m23'], { 'net.c': softM4 });
    expect(await reasonOf('m33', objects)).toMatch("do not link with the emulator's harness: ");
  });

  test('of another processor', async () => {
    const objects = await compiled('gcc', ['-march=armv7-a', '-mfloat-abi=soft']);
    expect(await reasonOf('m4', objects)).toMatch(
      /is not compiled for a Cortex-M that is emulated \(Tag_CPU_arch 10, Tag_CPU_arch_profile 65\)/,
    );
  });

  test.each([['-fsanitize=undefined'], ['-pg'], ['-finstrument-functions']])(
    'with %s, which calls undefined functions',
    async (flag) => {
      expect(await reasonOf('m4', await compiled('gcc', [...hardM4, flag]))).toMatch(/^the objects need _\w+, which/);
    },
  );

  test('without attributes of their core', async () => {
    const objects = await compiled('gcc', softM4);
    for (const object of objects) execFileSync('arm-none-eabi-objcopy', ['-R', '.ARM.attributes', object]);
    expect(await reasonOf('m4', objects)).toMatch(/^\w+\.o does not name its core/);
  });

  test('of the link-time code of another gcc', async () => {
    const objects = await compiled('gcc', [...hardM4, '-flto']);
    for (const object of objects) {
      const bytes = await readFile(object);
      // The first half-word of this section is the version.
      const dump = execFileSync('arm-none-eabi-readelf', ['-SW', object], { encoding: 'utf8' });
      const [, offset] = /\.gnu\.lto_\.lto\S* +PROGBITS +\w+ (\w+)/.exec(dump)!;
      bytes.writeUInt16LE(9, Number.parseInt(offset!, 16));
      await writeFile(object, bytes);
    }
    expect(await reasonOf('m4', objects)).toMatch(
      /^the objects hold link-time code of another gcc \(LTO version 9\.\d+, the one on PATH reads 1\d\.\d+\): put/,
    );
  });

  test('of a core whose machine this QEMU does not have', async () => {
    const objects = await compiled('gcc', softM4);
    const older = join(folder, 'older-qemu');
    await writeFile(older, '#!/bin/sh\nshift 2\nexec qemu-system-arm -M mps2-an999 "$@"\n', { mode: 0o755 });
    const run = emulate({
      board: loadBoard(boards.m4),
      library: { directory: library, objects },
      name: 'net',
      inputs,
      tools: { compiler: 'arm-none-eabi-gcc', emulator: older },
      workFolder: newFolder(),
    });
    expect(whyNotEmulated(await run.catch((error: unknown) => error))).toBe(
      'this older-qemu has no machine mps2-an386: QEMU 7.2 or newer is needed',
    );
  });

  test('cut off anywhere, or missing', async () => {
    const [object, ...rest] = await compiled('gcc', softM4);
    const whole = await readFile(object!);
    for (const length of [0, 3, 51, 52, whole.length >> 1, whole.length - 1]) {
      await writeFile(object!, whole.subarray(0, length));
      expect(await reasonOf('m4', [object!, ...rest])).toMatch(/cannot be read as an object file: /);
    }
    await rm(object!);
    expect(await reasonOf('m4', [object!, ...rest])).toMatch('there is no such file');
  });

  test('that are a linker script', async () => {
    const script = join(folder, 'script.o');
    await writeFile(script, 'INPUT(/etc/hostname)\n');
    expect(await reasonOf('m4', [script])).toMatch('does not start like an ELF file');
  });
});
