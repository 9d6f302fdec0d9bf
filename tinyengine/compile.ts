import { jsonText } from '../schemas/json-text.js';
import type { NetworkFile } from '../schemas/types.js';
import { breakdown } from './cost/cost.js';
import { planNetwork } from './plan.js';
import type { Target } from './target.js';
import { rowsName } from './target.js';
import { emit } from './emit/emit.js';
import type { GeneratedFile } from './emit/file.js';
import type { Planned } from './plan.js';
import { shareConstants, type Constants } from './emit/constants.js';
import { libraryFile } from './emit/library.js';
import { checkName, operatorNames } from './emit/names.js';
import { inputsOf, outputsOf, type Port } from './emit/ports.js';
import { flashOf } from './cost/flash.js';
import type { Graph } from './graph/graph.js';
import { verify } from './program/verify.js';
import { stagesOf } from './schedule/stages.js';
import type { Schedule } from './schedule/types.js';

export type { GeneratedFile } from './emit/file.js';

export interface CompileOptions extends Target {
  /** A C identifier: prefix of all generated names. */
  readonly name: string;
  readonly board: string;
  /** What is compiled, for the front of the C: the model's file, or the architecture; and the hash of its bytes. */
  readonly source: { readonly model: string; readonly sha256: string };
  /** Name and version of the program. */
  readonly tool: string;
  /** The words of the command that makes the same, from the folder where it was called. */
  readonly command: readonly string[];
}

export interface Compiled {
  readonly files: readonly GeneratedFile[];
  readonly network: NetworkFile;
  /** What the files were printed from. */
  readonly planned: Planned;
}

/**
 * From a network to a library of C for one core: lowered, scheduled, packed into an arena, made tables, the tables proven by a replay, emitted, accounted for.
 * @throws NAME_INVALID, MODEL_TOO_LARGE
 */
export function compile(graph: Graph, options: CompileOptions): Compiled {
  checkName(options.name);
  const planned = planNetwork(graph, options.scheduling);
  verify(planned.program, planned.graph, options.scheduling.rows);
  const { name, board, source, tool, command } = options;
  const names = operatorNames(planned.graph);
  const constants = shareConstants(planned.layers, names);
  const network = account(planned, constants, options);
  const sources = emit(name, planned, names, constants, { tool, ...source, board, command });
  const described = { path: 'network.json', contents: `${jsonText(network)}\n` };
  return { files: [libraryFile(options), described, ...sources], network, planned };
}

/** network.json: every byte and instruction by layer and kind. */
function account(planned: Planned, constants: Constants, options: CompileOptions): NetworkFile {
  const { graph, layers, scheduled, program } = planned;
  const flash = flashOf(layers, program, (layer, constant) => constants[layer]![constant]!.definition === null);
  const { name, board, core, scheduling, source } = options;
  const { schedule, boundBytes } = scheduled;
  const { instructions, kernels, runBytes, stackBytes, driverInstructions } = breakdown(planned, core, flash);
  const layerAt = layersOfSteps(schedule);
  return {
    version: 1,
    name,
    board,
    core,
    objective: scheduling.objective,
    rows: rowsName(scheduling.rows),
    model: source.model,
    sha256: source.sha256,
    arenaBytes: program.arenaBytes,
    boundBytes,
    stackBytes,
    flashBytes: flash.bytes + runBytes + kernels.reduce((sum, { bytes }) => sum + bytes, 0),
    instructions: instructions.reduce((sum, count) => sum + count, driverInstructions),
    macs: layers.reduce((sum, { macs }) => sum + macs, 0),
    recomputedMacs: planned.recomputedMacs,
    inputs: inputsOf(graph).map(portOf),
    outputs: outputsOf(graph).map(portOf),
    stages: stagesOf(schedule).map(({ from, to, peakBytes, peakStep }) => ({
      first: layerAt[from]!,
      last: layerAt[to - 1]!,
      steps: to - from,
      peakBytes,
      peakLayer: layerAt[peakStep]!,
    })),
    layers: layers.map((layer, index) => ({
      name: layer.operator.name,
      kind: layer.operator.kind,
      shape: graph.tensors[layer.operator.outputs[0]!]!.shape,
      macs: layer.macs,
      instructions: instructions[index]!,
      weightBytes: flash.layers[index]!.weights,
      parameterBytes: flash.layers[index]!.parameters,
      tableBytes: flash.layers[index]!.tables,
      scheduleBytes: flash.layers[index]!.schedule,
      kernel: layer.kernel,
    })),
    kernels,
    orderBytes: flash.order,
    runBytes,
  };
}

/** For each step the layer that runs; where an input's row arrives, the one that it arrives for. */
function layersOfSteps({ rows, steps }: Schedule): readonly number[] {
  const layers = steps.map(({ operator }) => rows.operators[operator]!.index);
  for (let step = layers.length - 2; step >= 0; step -= 1) if (layers[step]! < 0) layers[step] = layers[step + 1]!;
  return layers;
}

const portOf = ({ name, featureMap, type, scale, zeroPoint, bytes }: Port): NetworkFile['inputs'][number] => ({
  name,
  shape: [1, featureMap.height, featureMap.width, featureMap.channels],
  type,
  scale,
  zeroPoint,
  bytes,
});
