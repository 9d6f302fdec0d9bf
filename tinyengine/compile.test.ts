import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { absentEmulator, runEmulated, type EmulatedNetwork } from '../tests/program/emulator.js';
import { asOutput, goldenFiles, goldenModels, readGolden } from '../tests/corpus/golden.js';
import { joined, randomInputs } from '../tests/networks/inputs.js';
import { corpusFolder, corpusNames, readCorpusNetwork } from '../tests/corpus/corpus.js';
import { absentShared } from '../tests/support/shared.js';
import { wholePorts } from './target.js';
import { planNetwork } from './plan.js';
import type { Graph } from './graph/graph.js';
import { importTflite } from './tflite/import.js';
import { verify } from './program/verify.js';
import { interpret } from './reference/interpret.js';
import { onM4 } from '../tests/schedules/target.js';
import { needing } from '../tests/support/needs.js';

/** The two most different cores run everything. The others run what is small. */
const boards = ['mps2_an386', 'mps2_m0plus'] as const;
const others = ['mps2_an385', 'mps2_an500', 'mps2_an505', 'mps3_an547'] as const;

const emulated = needing(absentEmulator).describe;

emulated.each(goldenModels)('the C of %s, in the memory that it names, computes the expected outputs', (model) => {
  const small = model === 'mlperf-tiny-kws' || model === 'tflm-micro-speech';
  needing(absentShared(...goldenFiles(model))).test.each(small ? [...boards, ...others] : boards)(
    'on %s',
    async (board) => {
      const { graph, cases } = readGolden(model);
      const [run] = await runEmulated([{ graph, inputs: cases.map(({ input }) => input) }], board);
      expect(run!.outputs.map((output) => asOutput(graph, output))).toEqual(cases.map(({ output }) => output));
      expectNamedMemory(graph, run!);
    },
  );
});

emulated('the C of the networks of fixtures/, in the memory that they name, computes what the reference does', () => {
  const file = 'fixtures/bring-your-own/model.tflite';
  const graphs = [
    importTflite(readFileSync(file), file),
    ...corpusNames().map((name) => readCorpusNetwork(corpusFolder(name)).graph),
  ];
  const runs = graphs.map((graph, seed) => ({ graph, inputs: [joined(randomInputs(graph, seed))] }));

  test.each(boards)('on %s', async (board) => {
    const emulated = await runEmulated(runs, board);
    graphs.forEach((graph, i) => {
      const run = emulated[i]!;
      const values = interpret(graph, randomInputs(graph, i));
      expect(run.outputs).toEqual([joined(graph.outputs.map((id) => values[id]!))]);
      expectNamedMemory(graph, run);
    });
  });
});

/** The run uses the whole arena. The arena has no spare byte, and the stack is no deeper than `network.json` says. */
function expectNamedMemory(graph: Graph, { network, touchedBytes, stackBytes }: EmulatedNetwork): void {
  expect(network.arenaBytes - touchedBytes).toBeLessThan(16);
  const { program, graph: planned, layers } = planNetwork(graph, onM4());
  expect(program.arenaBytes).toBe(network.arenaBytes);
  expect(() => verify({ ...program, arenaBytes: touchedBytes }, planned, layers, wholePorts)).not.toThrow();
  expect(() => verify({ ...program, arenaBytes: touchedBytes - 1 }, planned, layers, wholePorts)).toThrow(
    /outside the arena/,
  );
  expect(stackBytes).toBeLessThanOrEqual(Math.min(1024, network.stackBytes!));
}
