import { needRank } from '../check/need.js';
import type { Descriptor, Descriptors } from '../descriptor.js';
import type { Activation, OperatorBase, Window } from '../operator.js';
import { inputOf, shapeOfInput } from '../shared/shapes.js';
import { checkSums, checkTaps, checkWeights } from '../shared/weights.js';
import { weightedChannels } from '../shared/weighted-channels.js';
import {
  checkWindow,
  describeActivation,
  describeWindow,
  windowOutput,
  windowRows,
  windowWork,
} from '../shared/window.js';

/** Inputs: feature map, weights 1HWC, bias or -1. Output channel = input channel * multiplier + m. */
export interface DepthwiseConv2d extends OperatorBase {
  readonly kind: 'DEPTHWISE_CONV_2D';
  readonly window: Window;
  readonly multiplier: number;
  readonly activation: Activation;
}

declare module '../operator.js' {
  interface OperatorTypes {
    readonly DEPTHWISE_CONV_2D: DepthwiseConv2d;
  }
}

const depthwise: Descriptor<DepthwiseConv2d> = {
  title: (operator) => {
    const { window, multiplier } = operator;
    const times = multiplier === 1 ? '' : `, multiplier ${multiplier}`;
    return `${window.height}x${window.width} depthwise${describeWindow(window)}${times}${describeActivation(operator)}`;
  },
  operands: 'one and weights',
  check: (operator, graph, judge) => {
    const input = inputOf(operator, graph);
    needRank(input, 4, judge);
    checkWeights(operator, graph, { rank: 4, axis: 3 }, judge);
    const { shape } = graph.tensors[operator.inputs[1]!]!;
    if (shape[0] !== 1 || shape[3] !== input.shape[3]! * operator.multiplier)
      judge.contradict(`weights for ${input.shape[3]} channels times ${operator.multiplier}`, `[${shape}]`);
    checkTaps(operator.window, shape, judge);
    checkWindow(operator, input, judge);
  },
  checkArithmetic: checkSums,
  outputShape: (operator, graph) => [
    ...windowOutput(operator, graph),
    shapeOfInput(operator, graph).at(-1)! * operator.multiplier,
  ],
  macs: windowWork,
  rows: windowRows,
  channels: weightedChannels,
};

export default { DEPTHWISE_CONV_2D: depthwise } satisfies Descriptors;
