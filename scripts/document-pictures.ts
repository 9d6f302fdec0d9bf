import { readFileSync } from 'node:fs';
import { chain, windowOf } from '../tests/networks/graphs.js';
import { layersOf } from '../tinyengine/kernels/choose.js';
import { planNetwork } from '../tinyengine/plan.js';
import { balanced, wholePorts, type RowPorts, type Target } from '../tinyengine/target.js';
import { memoryPicture, type MemoryPicture } from '../tinyengine/draw/picture.js';
import { drawSvg } from '../tinyengine/draw/svg/svg.js';
import type { Graph } from '../tinyengine/graph/graph.js';
import { importTflite } from '../tinyengine/tflite/import.js';
import { eliminate } from '../tinyengine/passes/eliminate.js';
import { lastOf } from '../tinyengine/last-of.js';
import { lower } from '../tinyengine/passes/lower.js';
import { leastPeakCuts } from '../tinyengine/schedule/cuts.js';
import { place } from '../tinyengine/schedule/place.js';
import { rowGraph, type RowGraph } from '../tinyengine/schedule/row-graph.js';
import { refineCuts, tryCuts } from '../tinyengine/schedule/refine.js';
import { simulate } from '../tinyengine/schedule/simulate.js';
import { noBands } from '../tinyengine/schedule/types.js';

/** A picture of docs/schedule.md, and its file in docs/pictures/. */
interface DocumentPicture {
  readonly file: string;
  readonly picture: MemoryPicture;
  readonly svg: string;
}

/** Draws every picture of docs/schedule.md with the code of `mcunet explain`. */
export function documentPictures(): readonly DocumentPicture[] {
  const model = importTflite(readFileSync('fixtures/bring-your-own/model.tflite'), 'model.tflite');
  return [
    drawn('layer-by-layer', 'Three layers, one after another', layerByLayer(threeLayers)),
    drawn('row-by-row', 'The same three layers, row by row', rowByRow(threeLayers)),
    drawn('row-input', 'The same, the input arriving row by row', rowByRow(threeLayers, true)),
    drawn('residual', 'A residual block', rowByRow(residual)),
    drawn('stages', 'A network in stages', rowByRow(narrowing)),
    drawn('model', 'fixtures/bring-your-own/model.tflite', scheduled(model)),
  ];
}

const drawn = (file: string, heading: string, picture: MemoryPicture): DocumentPicture => ({
  file: `${file}.svg`,
  picture,
  svg: drawSvg(picture, heading),
});

const target: Target = { core: 'cortex-m4', scheduling: balanced };

function rowsOf(graph: Graph, ports: RowPorts): RowGraph {
  const lowered = eliminate(lower(graph));
  return rowGraph(lowered, layersOf(lowered, target), ports);
}

const scheduled = (graph: Graph): MemoryPicture => memoryPicture(planNetwork(graph, target).scheduled);

/** Schedules one row per step, even if the product would use bands. */
function rowByRow(graph: Graph, input = false): MemoryPicture {
  const rows = rowsOf(graph, { input, output: false });
  const { tensors, peakBytes } = leastPeakCuts(rows);
  const start = lastOf(tryCuts(rows, tensors));
  const schedule = simulate(rows, { cuts: lastOf(refineCuts(rows, [start], peakBytes)).at(-1)!, bands: noBands });
  return memoryPicture({ schedule, placement: place(schedule), boundBytes: peakBytes });
}

/** Schedules every operator in one step, as an interpreter does. Every tensor is complete before it is read. */
function layerByLayer(graph: Graph): MemoryPicture {
  const rows = rowsOf(graph, wholePorts);
  const schedule = simulate(rows, {
    cuts: new Set(rows.tensors.keys()),
    bands: new Map(rows.operators.map(({ height }, operator) => [operator, height])),
  });
  return memoryPicture({ schedule, placement: place(schedule), boundBytes: rowByRow(graph).boundBytes });
}

const same = { padding: { top: 1, left: 1, bottom: 1, right: 1 } };
const convolution = (from: number, to: number, stride: number) =>
  ({
    kind: 'CONV_2D',
    window: windowOf(3, { ...same, strideHeight: stride, strideWidth: stride }),
    activation: 'RELU',
    weights: [to, 3, 3, from],
  }) as const;
const pointwise = (from: number, to: number) =>
  ({ kind: 'CONV_2D', window: windowOf(1), activation: 'RELU', weights: [to, 1, 1, from] }) as const;
const depthwise = (channels: number, stride: number) =>
  ({
    kind: 'DEPTHWISE_CONV_2D',
    window: windowOf(3, { ...same, strideHeight: stride, strideWidth: stride }),
    multiplier: 1,
    activation: 'RELU',
    weights: [1, 3, 3, channels],
  }) as const;
const mean = { kind: 'MEAN', axes: [1, 2], keepDims: true } as const;

const threeLayers = named(chain([1, 12, 12, 3], convolution(3, 8, 1), convolution(8, 16, 2), mean), [
  'conv_0',
  'conv_1',
  'mean_2',
]);

const residual = withSkip(
  named(
    chain([1, 8, 8, 8], pointwise(8, 8), pointwise(8, 32), depthwise(32, 1), pointwise(32, 8), {
      kind: 'ADD',
      activation: 'NONE',
      shape: [1, 8, 8, 8],
    }),
    ['conv_0', 'expand_1', 'depthwise_2', 'project_3', 'add_4'],
  ),
);

const narrowing = named(
  chain(
    [1, 24, 24, 4],
    convolution(4, 8, 2),
    depthwise(8, 1),
    pointwise(8, 24),
    depthwise(24, 2),
    pointwise(24, 16),
    depthwise(16, 1),
    pointwise(16, 96),
    depthwise(96, 2),
    pointwise(96, 64),
    mean,
  ),
  [
    'conv_0',
    'depthwise_1',
    'conv_2',
    'depthwise_3',
    'conv_4',
    'depthwise_5',
    'conv_6',
    'depthwise_7',
    'conv_8',
    'mean_9',
  ],
);

function named(graph: Graph, names: readonly string[]): Graph {
  return { ...graph, operators: graph.operators.map((operator, index) => ({ ...operator, name: names[index]! })) };
}

/** Adds the first operator's output to the inputs of the last operator. */
function withSkip(graph: Graph): Graph {
  const last = graph.operators.at(-1)!;
  const inputs = [graph.operators[0]!.outputs[0]!, ...last.inputs];
  return { ...graph, operators: [...graph.operators.slice(0, -1), { ...last, inputs }] };
}
