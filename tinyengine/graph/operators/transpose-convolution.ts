import { needRank } from '../check/need.js';
import type { Judge } from '../check/judge.js';
import type { Descriptor, Descriptors } from '../descriptor.js';
import { elements, featureMapOf, type Graph } from '../graph.js';
import type { Activation, OperatorBase, Window } from '../operator.js';
import { runs, type RowRange } from '../shared/rows.js';
import { inputOf, outputOf, shapeOfInput, shapeOfOutput } from '../shared/shapes.js';
import { checkSums, checkTaps, checkWeights } from '../shared/weights.js';
import { weightedChannels } from '../shared/weighted-channels.js';
import { checkWindow, describeActivation, describeWindow, windowPositions } from '../shared/window.js';

/**
 * Inputs: feature map, weights OHWI, bias or -1. Height and width are those of the output. `window` is that of the
 * convolution from the output's size to the input's. Input cell (i, j) adds to the output cells under the window at
 * position (i, j).
 */
export interface TransposeConv extends OperatorBase {
  readonly kind: 'TRANSPOSE_CONV';
  readonly window: Window;
  readonly activation: Activation;
}

declare module '../operator.js' {
  interface OperatorTypes {
    readonly TRANSPOSE_CONV: TransposeConv;
  }
}

const transposeConvolution: Descriptor<TransposeConv> = {
  title: (operator) => {
    const { window } = operator;
    const around = describeWindow(window) + describeActivation(operator);
    return `${window.height}x${window.width} transposed convolution${around}`;
  },
  operands: 'one and weights',
  check: (operator, graph, judge) => {
    const [input, output] = [inputOf(operator, graph), outputOf(operator, graph)];
    needRank(input, 4, judge);
    needRank(output, 4, judge);
    checkWeights(operator, graph, { rank: 4, axis: 0 }, judge);
    const { shape } = graph.tensors[operator.inputs[1]!]!;
    if (shape[3] !== input.shape[3]) judge.contradict(`weights for ${input.shape[3]} channels`, `[${shape}]`);
    checkTaps(operator.window, shape, judge);
    checkWindow(operator, output, judge);
    checkPositions(operator, graph, judge);
  },
  checkArithmetic: checkSums,
  outputShape: (operator, graph) => {
    const [, height, width] = shapeOfOutput(operator, graph);
    return [shapeOfInput(operator, graph)[0]!, height!, width!, graph.tensors[operator.inputs[1]!]!.shape[0]!];
  },
  macs: (operator, graph) =>
    elements(shapeOfInput(operator, graph)) * elements(graph.tensors[operator.inputs[1]!]!.shape.slice(0, 3)),
  rows: ({ window, outputs }, graph) => runs(featureMapOf(graph, outputs[0]!).height, (y) => rowsReaching(window, y)),
  channels: weightedChannels,
};

export default { TRANSPOSE_CONV: transposeConvolution } satisfies Descriptors;

/** The window over the output has as many positions as the input has cells. */
function checkPositions({ window, inputs, outputs }: TransposeConv, graph: Graph, judge: Judge): void {
  const [input, output] = [featureMapOf(graph, inputs[0]!), featureMapOf(graph, outputs[0]!)];
  const { top, bottom, left, right } = window.padding;
  const height = windowPositions(output.height, top + bottom, window.height, 1, window.strideHeight);
  const width = windowPositions(output.width, left + right, window.width, 1, window.strideWidth);
  if (window.dilationHeight !== 1 || window.dilationWidth !== 1)
    judge.refuse('taps side by side', `${window.dilationHeight} x ${window.dilationWidth} apart`);
  if (height !== input.height || width !== input.width)
    judge.contradict(`an input of ${height} x ${width} cells`, `${input.height} x ${input.width}`);
}

/**
 * Input rows whose window covers output row y. Some may be outside the feature map. There are none if windows leave
 * gaps.
 */
function rowsReaching({ height, strideHeight, padding }: Window, y: number): RowRange {
  const from = Math.ceil((y + padding.top - height + 1) / strideHeight);
  return [from, Math.floor((y + padding.top) / strideHeight) + 1];
}
