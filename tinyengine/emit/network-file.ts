import type { NetworkFile } from '../../schemas/types.js';
import { breakdown } from '../cost/cost.js';
import { flashOf } from '../cost/flash.js';
import type { Planned } from '../plan.js';
import { stagesOf } from '../schedule/stages.js';
import type { Schedule } from '../schedule/types.js';
import { rowsName, type Target } from '../target.js';
import type { Constants } from './constants.js';
import { inputsOf, outputsOf, type Port } from './ports.js';

/** What the file says about the network's origin and target. */
interface Described extends Target {
  readonly name: string;
  readonly board: string;
  readonly source: { readonly model: string; readonly sha256: string };
}

/** The contents of network.json: every byte and instruction by layer and kind. */
export function networkFile(planned: Planned, constants: Constants, described: Described): NetworkFile {
  const { graph, layers, scheduled, program } = planned;
  const { name, board, core, scheduling, source } = described;
  const flash = flashOf(layers, program, (layer, constant) => constants[layer]![constant]!.definition === null);
  const { cost, instructions, kernels, runBytes } = breakdown(planned, core, flash);
  return {
    version: 1,
    name,
    board,
    core,
    objective: scheduling.objective,
    rows: rowsName(scheduling.rows),
    model: source.model,
    sha256: source.sha256,
    arenaBytes: cost.arenaBytes,
    boundBytes: scheduled.boundBytes,
    stackBytes: cost.stackBytes,
    flashBytes: cost.flashBytes,
    instructions: cost.instructions,
    macs: cost.macs,
    strips: scheduling.recompute ? planned.inStrips : null,
    recomputedMacs: planned.recomputedMacs,
    inputs: inputsOf(graph).map(portOf),
    outputs: outputsOf(graph).map(portOf),
    stages: stages(scheduled.schedule),
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

function stages(schedule: Schedule): NetworkFile['stages'] {
  const layerAt = layersOfSteps(schedule);
  return stagesOf(schedule).map(({ from, to, peakBytes, peakStep }) => ({
    first: layerAt[from]!,
    last: layerAt[to - 1]!,
    steps: to - from,
    peakBytes,
    peakLayer: layerAt[peakStep]!,
  }));
}

/** For each step, the layer that runs. The arrival of an input's row belongs to the layer that needs it. */
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
