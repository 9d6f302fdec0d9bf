import { needRank } from '../check/need.js';
import type { Descriptor, Descriptors } from '../descriptor.js';
import { elements } from '../graph.js';
import type { Activation, OperatorBase, Window } from '../operator.js';
import { inputOf, shapeOfOutput } from '../shared/shapes.js';
import { checkSums, checkTaps, checkWeights } from '../shared/weights.js';
import { weightedChannels } from '../shared/weighted-channels.js';
import { checkWindow, describeActivation, describeWindow, windowOutput, windowRows } from '../shared/window.js';

/** Inputs: feature map, weights OHWI, bias or -1. There are input channels / I groups. */
export interface Conv2d extends OperatorBase {
  readonly kind: 'CONV_2D';
  readonly window: Window;
  readonly activation: Activation;
}

declare module '../operator.js' {
  interface OperatorTypes {
    readonly CONV_2D: Conv2d;
  }
}

const convolution: Descriptor<Conv2d> = {
  title: ({ window, activation }) =>
    `${window.height}x${window.width} convolution${describeWindow(window)}${describeActivation({ activation })}`,
  operands: 'one and weights',
  check: (operator, graph, judge) => {
    const input = inputOf(operator, graph);
    needRank(input, 4, judge);
    checkWeights(operator, graph, { rank: 4, axis: 0 }, judge);
    const { shape } = graph.tensors[operator.inputs[1]!]!;
    const groups = input.shape[3]! / shape[3]!;
    if (!Number.isInteger(groups) || !Number.isInteger(shape[0]! / groups))
      judge.contradict(`weights for groups of ${input.shape[3]} channels`, `[${shape}]`);
    checkTaps(operator.window, shape, judge);
    checkWindow(operator, input, judge);
  },
  checkArithmetic: checkSums,
  outputShape: (operator, graph) => [...windowOutput(operator, graph), graph.tensors[operator.inputs[1]!]!.shape[0]!],
  macs: (operator, graph) =>
    elements(shapeOfOutput(operator, graph)) * elements(graph.tensors[operator.inputs[1]!]!.shape.slice(1)),
  rows: windowRows,
  channels: weightedChannels,
};

export default { CONV_2D: convolution } satisfies Descriptors;
