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
import type { Graph } from './graph/graph.js';
import { codeOf } from './graph/quantised.js';
import { importTflite } from './import/tflite.js';
import { dequantize, quantize } from './reference/border.js';

const models = [
  'mlperf-tiny-kws',
  'mlperf-tiny-vww',
  'tflm-person-detect',
  'tflm-micro-speech',
  'mcunet-vww1',
] as const;
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
  // one core is enough for the largest, which differs in its float border and in how many layers it has
  const cores = model === 'mcunet-vww1' ? boards.slice(0, 1) : boards;
  test.skipIf(missing(...names)).each(cores)('on %s', async (board) => {
    const [bytes, golden, inputs] = [
      readFileSync(sharedFile(names[0]!)),
      readGolden(names[1]!),
      readFileSync(sharedFile(names[2]!)),
    ];
    const { core } = loadBoard(board);
    const graph = importTflite(bytes, model);
    const { files } = compile(graph, {
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
    const samples = golden.cases.map((_, i) =>
      asInput(graph, Uint8Array.from(inputs.subarray(i * size, (i + 1) * size))),
    );
    const run = await emulate({
      board: loadBoard(board),
      library: { directory: library },
      name: 'net',
      inputs: samples,
      tools,
      workFolder: join(library, 'harness'),
    });
    expect(run.outputs.map((output) => asOutput(graph, output))).toEqual(
      golden.cases.map(({ outputs }) => outputs[0]!.map(Math.fround)),
    );
    if (board === 'mps2_an386')
      console.log(
        model,
        run.instructions,
        run.stackBytes,
        files.find(({ path }) => path.endsWith('net.h'))!.contents.match(/ARENA_BYTES \d+/)![0],
      );
  });
});

/** What the firmware takes: int8, quantised by the application where the model's file says float32. */
function asInput(graph: Graph, { buffer }: Uint8Array<ArrayBuffer>): Int8Array {
  const [first] = graph.operators;
  return first?.kind === 'QUANTIZE' && graph.tensors[first.inputs[0]!]!.type === 'float32'
    ? quantize(new Float32Array(buffer), codeOf(graph, first.outputs[0]!))
    : new Int8Array(buffer);
}

/** What the model's file says of the int8 that the firmware gives. */
function asOutput(graph: Graph, values: Int8Array): readonly number[] {
  const last = graph.operators.at(-1)!;
  return [...(last.kind === 'DEQUANTIZE' ? dequantize(values, codeOf(graph, last.inputs[0]!)) : values)];
}

const readGolden = (name: string): Golden => JSON.parse(readFileSync(sharedFile(name), 'utf8')) as Golden;
