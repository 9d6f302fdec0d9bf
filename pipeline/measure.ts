import { join } from 'node:path';
import { firmwareDiffers } from '../errors/pipeline.js';
import { freshFolder } from '../files/folder.js';
import type { Overflow } from '../firmware/build-failure.js';
import { costOnBoard } from '../firmware/cost.js';
import type { Emulation } from '../firmware/emulated-run.js';
import type { Measurement } from '../firmware/measure.js';
import { createEvaluator } from '../tinyengine/evaluate/evaluator.js';
import type { Graph } from '../tinyengine/graph/graph.js';
import { lower } from '../tinyengine/passes/lower.js';
import { boardFolder, buildFirmware, type Built } from './build.js';
import { latencyOf } from './latency.js';
import type { BoardNetwork } from './network.js';
import type { Plan, PlannedBoard } from './plan.js';
import type { World } from './world.js';

/** Number of samples that the generated code runs on in the emulator. Each is compared with the evaluator. */
const emulatedSamples = 3;

export interface Measured extends Measurement {
  readonly network: Built['network'];
  /** Regions that the linker reported as too small; empty where it wrote an image. */
  readonly refused: readonly Overflow[];
  readonly instructions: number;
  /** Whole microseconds. */
  readonly latency: number;
  /** Bytes of stack of one inference. */
  readonly stackBytes: number;
  /** Why instructions and stack are predictions; null where they were measured in the emulator. */
  readonly notEmulated: string | null;
  /** Absolute paths of this run's files that a workflow keeps: the firmware and the generated C. */
  readonly kept: readonly string[];
  /** Number of samples on which the emulated firmware and the evaluator agreed. */
  readonly samples: number;
}

/**
 * Builds a board's firmware and measures it. Memory comes from the linked image, instructions and stack from the
 * identical objects in the emulator.
 */
export async function measureFirmware(
  world: World,
  plan: Plan,
  board: PlannedBoard,
  network: BoardNetwork,
): Promise<Measured> {
  const folder = boardFolder(plan, board.id);
  world.progress({ kind: 'stage', board: board.id, stage: 'build' });
  return measureBuilt(world, plan, board, network, await buildFirmware(world, plan, board, network, folder), folder);
}

export async function measureBuilt(
  world: World,
  plan: Plan,
  board: PlannedBoard,
  { graph }: BoardNetwork,
  built: Built,
  folder: string,
): Promise<Measured> {
  const { network } = built;
  const inputs = sampleInputs(graph);
  world.progress({ kind: 'stage', board: board.id, stage: 'run in the emulator' });
  const emulated = join(folder, 'emulated');
  await freshFolder(emulated, folder);
  const cost = await costOnBoard({
    firmware: built,
    board: board.board,
    name: plan.manifest.name,
    tools: await plan.tools(),
    inputs,
    workFolder: emulated,
  });
  const { memory, instructions, stackBytes, run, notEmulated } = cost;
  if (run !== null) await compareOutputs(board.id, graph, inputs, run);
  return {
    ...memory,
    network: { ...network, instructions, stackBytes },
    refused: built.outcome.kind === 'overflow' ? built.outcome.overflows : [],
    instructions,
    latency: latencyOf(instructions, board.board),
    stackBytes,
    notEmulated,
    kept: built.firmware.length === 0 ? [] : [...built.firmware, ...built.files],
    samples: run === null ? 0 : inputs.length,
  };
}

/**
 * Noise over the whole range of int8, the same in every run. It tests that every bit agrees; accuracy is measured on
 * data.
 */
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
