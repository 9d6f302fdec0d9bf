import type { NetworkFile } from '../schemas/types.js';
import { breakdown, parameterBytesOf, tableBytesOf, weightBytesOf } from './cost.js';
import type { Core, Objective } from './core.js';
import { emit, type GeneratedFile } from './emit/emit.js';
import { planLayer, type Layer } from './emit/layer.js';
import { libraryFile } from './emit/library.js';
import { checkName } from './emit/names.js';
import { inputsOf, outputsOf, type Port } from './emit/ports.js';
import type { Graph } from './graph/graph.js';
import { lower } from './passes/lower.js';
import { lowerBound } from './schedule/bound.js';
import { scheduleNetwork, type Scheduled } from './schedule/schedule.js';
import { verify } from './schedule/verify.js';

export type { GeneratedFile } from './emit/emit.js';

export interface CompileOptions {
  /** A C identifier: prefix of all generated names. */
  readonly name: string;
  readonly board: string;
  readonly core: Core;
  readonly objective: Objective;
  /** What is compiled, for the front of the C: the model's file, or the architecture; and the hash of its bytes. */
  readonly source: { readonly model: string; readonly sha256: string };
  /** Name and version of the program. */
  readonly tool: string;
  readonly command: string;
}

export interface Compiled {
  readonly files: readonly GeneratedFile[];
  readonly network: NetworkFile;
}

/**
 * From a network to a library of C for one core: lowered, scheduled, packed into an arena, the packing proven by a replay, emitted, accounted for.
 * @throws NAME_INVALID, MODEL_TOO_LARGE
 */
export function compile(graph: Graph, options: CompileOptions): Compiled {
  checkName(options.name);
  const lowered = lower(graph);
  const layers = lowered.operators.map((operator) => planLayer(lowered, operator));
  const scheduled = scheduleNetwork(lowered);
  verify(lowered, scheduled.schedule, scheduled.placement);
  const { name, board, source, tool, command } = options;
  const network = account(lowered, layers, scheduled, options);
  const sources = emit(name, lowered, scheduled, layers, { tool, ...source, board, command });
  const described = { path: 'network.json', contents: `${JSON.stringify(network, null, 2)}\n` };
  return { files: [libraryFile(options), described, ...sources], network };
}

/** network.json: every byte and instruction by layer and kind. */
function account(
  graph: Graph,
  layers: readonly Layer[],
  { schedule, placement }: Scheduled,
  options: CompileOptions,
): NetworkFile {
  const { name, board, core, objective, source } = options;
  const { instructions, kernels, constantBytes, runBytes, stackBytes } = breakdown(layers, core);
  return {
    version: 1,
    name,
    board,
    core,
    objective,
    model: source.model,
    sha256: source.sha256,
    arenaBytes: placement.arenaBytes,
    boundBytes: lowerBound(graph),
    stackBytes,
    flashBytes: constantBytes + runBytes + kernels.reduce((sum, { bytes }) => sum + bytes, 0),
    instructions: instructions.reduce((sum, count) => sum + count, 0),
    macs: layers.reduce((sum, { macs }) => sum + macs, 0),
    inputs: inputsOf(graph).map(portOf),
    outputs: outputsOf(graph).map(portOf),
    stages: schedule.stages.map(({ from, to, peakBytes, peakStep }) => ({
      first: schedule.steps[from]?.operator ?? 0,
      last: schedule.steps[to - 1]?.operator ?? 0,
      steps: to - from,
      peakBytes,
      peakLayer: schedule.steps[peakStep]?.operator ?? 0,
    })),
    layers: layers.map((layer, index) => ({
      name: layer.operator.name,
      kind: layer.operator.kind,
      shape: graph.tensors[layer.operator.outputs[0]!]!.shape,
      macs: layer.macs,
      instructions: instructions[index]!,
      weightBytes: weightBytesOf(layer),
      parameterBytes: parameterBytesOf(layer),
      kernel: layer.kernel ?? 'memcpy',
    })),
    kernels,
    tableBytes: layers.reduce((sum, layer) => sum + tableBytesOf(layer), 0),
  };
}

const portOf = ({ name, picture, type, scale, zeroPoint, bytes }: Port): NetworkFile['inputs'][number] => ({
  name,
  shape: [1, picture.height, picture.width, picture.channels],
  type,
  scale,
  zeroPoint,
  bytes,
});
