import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { firmwareDiffers } from '../errors/pipeline.js';
import type { Overflow } from '../firmware/build-failure.js';
import { readElf } from '../firmware/elf.js';
import { emulate, type Emulation } from '../firmware/emulate.js';
import { readMap } from '../firmware/map.js';
import { measure, type Measurement } from '../firmware/measure.js';
import { createEvaluator } from '../tinyengine/evaluate/evaluator.js';
import type { Graph } from '../tinyengine/graph/graph.js';
import { lower } from '../tinyengine/passes/lower.js';
import { boardFolder, buildFirmware, type Built, type Ingredient } from './build.js';
import { latencyOf } from './latency.js';
import type { Plan, PlannedBoard } from './plan.js';
import type { World } from './world.js';

/** How many samples the generated code is run on in the emulator, each compared with the evaluator. */
const emulatedSamples = 3;

export interface Measured extends Omit<Measurement, 'network'> {
  readonly network: Built['network'];
  /** What the generated objects bring to the image: bytes. */
  readonly share: Measurement['network'];
  /** Regions that the linker refused to fill further; empty where it wrote an image. */
  readonly refused: readonly Overflow[];
  readonly instructions: number;
  /** Whole microseconds. */
  readonly latency: number;
  /** Of one inference: bytes. */
  readonly stackBytes: number;
  /** Whether instructions and stack were measured under emulation, or are predictions. */
  readonly emulated: boolean;
  /** Samples whose outputs the emulated firmware and the evaluator agreed on. */
  readonly samples: number;
}

/** Builds a board's firmware and measures it: memory from the linked image, instructions and stack from the identical objects in the emulator. */
export async function measureFirmware(
  world: World,
  plan: Plan,
  board: PlannedBoard,
  ingredient: Ingredient,
): Promise<Measured> {
  const folder = boardFolder(plan, board.id);
  world.progress({ kind: 'stage', board: board.id, stage: 'build' });
  return measureBuilt(
    world,
    plan,
    board,
    ingredient,
    await buildFirmware(world, plan, board, ingredient, folder),
    folder,
  );
}

export async function measureBuilt(
  world: World,
  plan: Plan,
  board: PlannedBoard,
  { graph }: Ingredient,
  built: Built,
  folder: string,
): Promise<Measured> {
  const { outcome, network, folder: library } = built;
  const inputs = sampleInputs(graph);
  world.progress({ kind: 'stage', board: board.id, stage: 'run in the emulator' });
  const run = await emulateObjects(plan, board, built, inputs, join(folder, 'emulated'));
  if (run !== null) await compareOutputs(board.id, graph, inputs, run);
  const instructions = run?.instructions ?? network.instructions;
  const stackBytes = run?.stackBytes ?? network.stackBytes ?? 0;
  const { network: share, ...measurement } = measure({
    map: readMap(await readFile(outcome.map, 'latin1'), outcome.map),
    sections: outcome.kind === 'built' ? readElf(await readFile(outcome.elf), outcome.elf) : null,
    board: board.board,
    stackBytes,
    library,
    linkerSays: outcome.memoryUsage,
  });
  return {
    ...measurement,
    network: { ...network, instructions, stackBytes },
    share,
    refused: outcome.kind === 'overflow' ? outcome.overflows : [],
    instructions,
    latency: latencyOf(instructions, board.board),
    stackBytes,
    emulated: run !== null,
    samples: run === null ? 0 : inputs.length,
  };
}

/** null where the core is not emulated or the tools for it are not there: instructions and stack are then predictions. */
async function emulateObjects(
  plan: Plan,
  { board }: PlannedBoard,
  built: Built,
  inputs: readonly Int8Array[],
  workFolder: string,
): Promise<Emulation | null> {
  const { compiler, emulator } = await plan.tools();
  if (board.emulator === null || compiler === null || emulator === null) return null;
  return emulate({
    board,
    library: { directory: built.folder, objects: built.outcome.objects },
    name: plan.manifest.name,
    inputs,
    tools: { compiler: compiler.path, emulator: emulator.path },
    workFolder,
  });
}

/** Noise over the whole range of int8, the same in every run; accuracy is measured on data, here only every bit has to agree. */
function sampleInputs(graph: Graph): readonly Int8Array[] {
  const lowered = lower(graph);
  const bytes = lowered.inputs.reduce(
    (sum, id) => sum + lowered.tensors[id]!.shape.reduce((product, size) => product * size, 1),
    0,
  );
  let state = 1;
  return Array.from({ length: emulatedSamples }, () =>
    Int8Array.from({ length: bytes }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state >> 24;
    }),
  );
}

async function compareOutputs(
  board: string,
  graph: Graph,
  inputs: readonly Int8Array[],
  { outputs }: Emulation,
): Promise<void> {
  const evaluator = await createEvaluator(lower(graph));
  inputs.forEach((input, sample) => {
    const expected = evaluator.run(input, 1);
    if (
      Buffer.compare(
        Buffer.from(expected.buffer, expected.byteOffset, expected.length),
        Buffer.from(outputs[sample]!),
      ) !== 0
    )
      throw firmwareDiffers(board, sample);
  });
}
