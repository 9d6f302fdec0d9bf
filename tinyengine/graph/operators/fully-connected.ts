import type { Descriptor, Descriptors } from '../descriptor.js';
import { elements } from '../graph.js';
import type { Activation, OperatorBase } from '../operator.js';
import { allRows } from '../shared/rows.js';
import { shapeOfInput, shapeOfOutput } from '../shared/shapes.js';
import { checkSums, checkWeights } from '../shared/weights.js';
import { weightedChannels } from '../shared/weighted-channels.js';
import { describeActivation } from '../shared/window.js';

/** Inputs: any flattened tensor, weights [out, in], bias or -1. The output is [out] with any number of leading ones. */
export interface FullyConnected extends OperatorBase {
  readonly kind: 'FULLY_CONNECTED';
  readonly activation: Activation;
}

declare module '../operator.js' {
  interface OperatorTypes {
    readonly FULLY_CONNECTED: FullyConnected;
  }
}

const fullyConnected: Descriptor<FullyConnected> = {
  title: (operator) => `fully connected${describeActivation(operator)}`,
  operands: 'one and weights',
  check: (operator, graph, judge) => {
    checkWeights(operator, graph, { rank: 2, axis: 0 }, judge);
    const { shape } = graph.tensors[operator.inputs[1]!]!;
    const values = elements(shapeOfInput(operator, graph));
    if (values !== shape[1]) judge.contradict(`weights for the ${values} values of one input`, `[${shape}]`);
  },
  checkArithmetic: checkSums,
  outputShape: (operator, graph) => [
    ...shapeOfOutput(operator, graph).slice(1).fill(1),
    graph.tensors[operator.inputs[1]!]!.shape[0]!,
  ],
  macs: (operator, graph) => elements(graph.tensors[operator.inputs[1]!]!.shape),
  rows: allRows,
  channels: weightedChannels,
};

export default { FULLY_CONNECTED: fullyConnected } satisfies Descriptors;
