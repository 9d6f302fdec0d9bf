import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadBoard } from '../firmware/boards.js';
import { emulate } from '../firmware/emulate.js';
import { missing, sharedFile } from '../tests/shared.js';
import { compile } from './compile.js';
import { balanced } from './core.js';
import { importTflite } from './import/tflite.js';

const models = ['mlperf-tiny-kws', 'mlperf-tiny-vww', 'tflm-person-detect', 'tflm-micro-speech'] as const;
const boards = ['mps2_an386', 'mps2_m0plus', 'mps2_an385', 'mps2_an500', 'mps2_an505', 'mps3_an547'] as const;
const tools = { compiler: 'arm-none-eabi-gcc', emulator: 'qemu-system-arm' };

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mcunet-compile-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Golden {
  readonly count: number;
  readonly cases: readonly { readonly outputs: readonly (readonly number[])[] }[];
}

describe.each(models)('the C of %s computes the golden outputs', (model) => {
  const names = [`models/${model}.tflite`, `golden/${model}.json`, `golden/${model}.input.bin`];
  test.skipIf(missing(...names)).each(boards)('on %s', async (board) => {
    const [bytes, golden, inputs] = [
      readFileSync(sharedFile(names[0]!)),
      readGolden(names[1]!),
      readFileSync(sharedFile(names[2]!)),
    ];
    const { core } = loadBoard(board);
    const { files } = compile(importTflite(bytes, model), {
      name: 'net',
      board,
      core,
      scheduling: balanced,
      source: { model, sha256: '' },
      tool: 'mcunet',
      command: 'test',
    });
    const library = join(folder, model, board);
    for (const { path, contents } of files) {
      await mkdir(dirname(join(library, path)), { recursive: true });
      await writeFile(join(library, path), contents);
    }
    const size = inputs.length / golden.count;
    const samples = golden.cases.map((_, i) => new Int8Array(inputs.buffer, inputs.byteOffset + i * size, size));
    const run = await emulate({
      board: loadBoard(board),
      library: { directory: library },
      name: 'net',
      inputs: samples,
      tools,
      workFolder: join(library, 'harness'),
    });
    expect(run.outputs.map((output) => [...output])).toEqual(golden.cases.map(({ outputs }) => outputs[0]));
    if (board === 'mps2_an386')
      console.log(
        model,
        run.instructions,
        run.stackBytes,
        files.find(({ path }) => path.endsWith('net.h'))!.contents.match(/ARENA_BYTES \d+/)![0],
      );
  });
});

const readGolden = (name: string): Golden => JSON.parse(readFileSync(sharedFile(name), 'utf8')) as Golden;
