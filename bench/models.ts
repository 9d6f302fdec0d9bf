import { readFileSync } from 'node:fs';
import { chooseNetworks } from '../pipeline/choose.js';
import { measureFirmware } from '../pipeline/measure.js';
import { networkOf } from '../pipeline/network.js';
import { planModel } from '../pipeline/plan-model.js';
import type { NetworkFile } from '../schemas/types.js';
import { runOnHost } from '../tests/program/host.js';
import { randomInt8 } from '../tests/networks/random.js';
import type { RowsName } from '../tinyengine/target.js';
import { createEvaluator } from '../tinyengine/evaluate/evaluator.js';
import { elements } from '../tinyengine/graph/graph.js';
import { importTflite } from '../tinyengine/tflite/import.js';
import { lower } from '../tinyengine/passes/lower.js';
import { modelFile, world } from './world.js';

/** How a model is compiled. */
export interface Variant {
  readonly board: string;
  readonly objective: 'sram' | 'balanced' | 'speed';
  readonly rows: RowsName;
}

export interface Figures {
  readonly network: NetworkFile;
  readonly instructions: number;
  readonly stackBytes: number;
  /** Bytes of Flash that the generated objects add to the firmware. */
  readonly flashBytes: number;
}

/**
 * Builds a minimal firmware for a model, runs it in the emulator, and compares every output with the evaluator's.
 * @throws where an output differs
 */
export async function measureModel(model: string, { board: id, objective, rows }: Variant): Promise<Figures> {
  const plan = await planModel(world, { model: modelFile(model), boards: [id], name: 'net', objective, rows });
  const chosen = networkOf((await chooseNetworks(world, plan, 'auto')).networks, id);
  const { instructions, stackBytes, network, share } = await measureFirmware(world, plan, plan.boards[0]!, chosen);
  return { network, instructions, stackBytes, flashBytes: share.flash };
}

/**
 * Runs a model on this machine, under the sanitizers, in an arena of exactly its size.
 * @throws where an output differs
 */
export async function proveOnHost(model: string): Promise<void> {
  const graph = importTflite(readFileSync(modelFile(model)), model);
  const lowered = lower(graph);
  const inputs = [
    randomInt8(
      lowered.inputs.reduce((sum, id) => sum + elements(lowered.tensors[id]!.shape), 0),
      1,
    ),
  ];
  const evaluator = await createEvaluator(lowered);
  const [outputs] = await runOnHost([{ graph, inputs }]);
  inputs.forEach((input, run) => {
    if (Buffer.compare(Buffer.from(evaluator.run(input, 1)), Buffer.from(outputs![run]!)) !== 0)
      throw new Error(`${model} computes other bytes on this machine`);
  });
}
