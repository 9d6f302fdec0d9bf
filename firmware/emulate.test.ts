import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { McunetError } from '../errors/error.js';
import { boardIds, loadBoard } from './boards.js';
import type { Emulation } from './emulated-run.js';
import { emulate } from './emulate.js';
import { absentEmulator } from '../tests/program/emulator.js';
import { needing } from '../tests/support/needs.js';

const tools = { compiler: 'arm-none-eabi-gcc', emulator: 'qemu-system-arm' };

const header = `#pragma once
#include <stdint.h>
#define TINY_ARENA_BYTES 40
#define TINY_INPUTS 2
#define TINY_INPUT_0_BYTES 16
#define TINY_INPUT_0_WIDTH 16
#define TINY_INPUT_0_CHANNELS 1
#define TINY_INPUT_1_BYTES 4
#define TINY_INPUT_1_WIDTH 4
#define TINY_INPUT_1_CHANNELS 1
#define TINY_OUTPUTS 1
#define TINY_OUTPUT_0_BYTES 4
#define TINY_OUTPUT_0_WIDTH 4
#define TINY_OUTPUT_0_CHANNELS 1
int8_t *tiny_input_0(void *arena);
int8_t *tiny_input_1(void *arena);
void tiny_run(void *arena);
int8_t *tiny_output_0(void *arena);
`;
const ports = `#include "tiny.h"
int8_t *tiny_input_0(void *arena) { return arena; }
int8_t *tiny_input_1(void *arena) { return (int8_t *)arena + 16; }
int8_t *tiny_output_0(void *arena) { return (int8_t *)arena + 20; }
`;
/** Writes the sum of input 0, its maximum, the first value of input 1, and 7. */
const sums = `void tiny_run(void *arena) {
  int8_t *in = arena, *out = tiny_output_0(arena);
  int sum = 0, largest = -128;
  for (int i = 0; i < 16; i++) { sum += in[i]; if (in[i] > largest) largest = in[i]; }
  out[0] = (int8_t)sum; out[1] = (int8_t)largest; out[2] = in[16]; out[3] = 7;
}
`;
/** A function with an instruction count that is known on every core: movs, n times subs and bne, bx. */
const counted = (n: number) => `__attribute__((naked)) void tiny_run(void *arena) {
  (void)arena;
  __asm__ volatile(".syntax unified\\n movs r1, #${n}\\n 1: subs r1, r1, #1\\n bne 1b\\n bx lr");
}
`;

needing(absentEmulator).describe('emulated run', () => {
  let folder: string;
  let runs = 0;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mcunet-emulate-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function run(
    body: string,
    board: string,
    inputs: readonly Int8Array[],
    timeout?: number,
    emulator = tools.emulator,
  ): Promise<Emulation> {
    const directory = join(folder, `run-${runs++}`);
    await mkdir(join(directory, 'src'), { recursive: true });
    await writeFile(join(directory, 'src/tiny.h'), header);
    await writeFile(join(directory, 'src/tiny.c'), ports + body);
    const workFolder = join(directory, 'work');
    return emulate({
      board: loadBoard(board),
      library: { directory },
      name: 'tiny',
      inputs,
      tools: { ...tools, emulator },
      workFolder,
      ...(timeout !== undefined && { timeout }),
    });
  }
  const rejection = async (promise: Promise<unknown>) => {
    const error: unknown = await promise.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(McunetError);
    return (error as McunetError).problem;
  };
  const sample = Int8Array.from([1, 2, 3, 4, 5, 6, 7, 8, -9, -8, -7, -6, -5, -4, -3, -2, 77, 0, 0, 0]);
  const zeros = new Int8Array(20);

  test.each(boardIds().filter((id) => id.startsWith('mps')))('%s returns every sample exactly', async (board) => {
    const { outputs } = await run(sums, board, [sample, zeros]);
    expect(outputs).toEqual([Int8Array.from([-8, 8, 77, 7]), Int8Array.from([0, 0, 0, 7])]);
  });

  test.each(['mps2_an386', 'mps2_m0plus', 'mps2_an505', 'mps3_an547'])(
    '%s counts instructions exactly',
    async (board) => {
      for (const n of [1, 13, 200]) {
        const { instructions } = await run(counted(n), board, [zeros]);
        expect(instructions).toBe(2 + 2 * n);
      }
    },
  );

  test('an emulator that succeeds without all results is a defect, not a measurement', async () => {
    const silent = join(folder, 'silent-emulator');
    await writeFile(silent, '#!/bin/sh\nexit 0\n', { mode: 0o755 });
    expect(await rejection(run(sums, 'mps2_an386', [zeros], undefined, silent))).toMatchObject({
      code: 'EMULATOR_OUTPUT',
      message: 'expected the results of 1 samples from the emulator, found 0',
    });
  });

  test('the stack of the network is measured without that of the harness', async () => {
    const used = (bytes: number) =>
      `__attribute__((naked)) void tiny_run(void *arena) { (void)arena; __asm__ volatile(".syntax unified\\n sub sp, #${bytes}\\n str r0, [sp]\\n add sp, #${bytes}\\n bx lr"); }\n`;
    expect((await run(used(8), 'mps2_an386', [zeros])).stackBytes).toBe(8);
    expect((await run(used(256), 'mps2_an386', [zeros, zeros])).stackBytes).toBe(256);
    expect((await run(counted(1), 'mps2_an386', [zeros])).stackBytes).toBe(0);
  });

  test('no samples give no results', async () => {
    expect(await run(sums, 'mps2_an386', [])).toEqual({ outputs: [], instructions: 0, stackBytes: 0 });
  });

  const misaligned = 'void tiny_run(void *arena) { *(volatile uint32_t *)((char *)arena + 21) = 1; }\n';
  test('an unaligned access is a fault in M0+ code but not in M3 code', async () => {
    const problem = await rejection(run(misaligned, 'mps2_m0plus', [zeros]));
    expect(problem.code).toBe('EMULATOR_FAILED');
    expect(problem.message).toMatch(/faulted \(CFSR 0x01000000/);
    expect((await run(misaligned, 'mps2_an385', [zeros])).outputs).toHaveLength(1);
  });

  test.each([40, -1])('a byte written at %i of an arena of 40 is found', async (offset) => {
    const body = `void tiny_run(void *arena) { ((volatile int8_t *)arena)[${offset}] = 1; }\n`;
    expect((await rejection(run(body, 'mps2_an386', [zeros]))).message).toMatch('outside its arena');
  });

  test('code that overwrites the guard of its stack is found', async () => {
    const body =
      '__attribute__((optimize("stack-protector-all"))) void tiny_run(void *arena) { volatile char own[8]; for (int i = 0; i < 16; i++) own[i] = *(char *)arena; }\n';
    expect((await rejection(run(body, 'mps2_an386', [sample]))).message).toMatch('overwrote the guard of its stack');
  });

  test('an endless loop ends at the time limit', async () => {
    const body = 'void tiny_run(void *arena) { for (;;) *(volatile int8_t *)arena = 1; }\n';
    const problem = await rejection(run(body, 'mps2_an386', [zeros], 500));
    expect(problem).toMatchObject({ code: 'EMULATOR_TIMEOUT', status: 3 });
  });

  test('samples of another size are refused', async () => {
    expect(await rejection(run(sums, 'mps2_an386', [new Int8Array(19)]))).toMatchObject({ code: 'EMULATOR_INPUT' });
  });

  test('code that does not compile is shown by its first error', async () => {
    const problem = await rejection(run('void tiny_run(void *arena) { wrong }\n', 'mps2_an386', [zeros]));
    expect(problem.message).toMatch(/tiny\.c:5:\d+: error: 'wrong' undeclared/);
  });

  test('a missing compiler is named with the command that installs it', async () => {
    const library = { directory: join(folder, 'run-0') };
    const workFolder = join(folder, 'no-compiler');
    const missing = { ...tools, compiler: '/nowhere/arm-none-eabi-gcc' };
    const problem = await rejection(
      emulate({ board: loadBoard('mps2_an386'), library, name: 'tiny', inputs: [], tools: missing, workFolder }),
    );
    expect(problem).toMatchObject({ code: 'TOOL_MISSING', status: 3 });
    expect(problem.next?.[0]).toMatch('apt-get install gcc-arm-none-eabi');
  });
});
