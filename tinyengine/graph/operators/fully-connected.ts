import { elements } from '../graph.js';
import type { FullyConnected } from '../operator.js';
import { allRows, shapeOfOutput, type OperatorRules } from './rules.js';
import { describeActivation } from './window.js';

/** Reads its whole input, flattened; the output is [out] behind as many ones as it likes. */
export const fullyConnected: OperatorRules<FullyConnected> = {
  outputShape: (operator, graph) => [
    ...shapeOfOutput(operator, graph).slice(1).fill(1),
    graph.tensors[operator.inputs[1]!]!.shape[0]!,
  ],
  macs: (operator, graph) => elements(graph.tensors[operator.inputs[1]!]!.shape),
  rows: allRows,
  title: (operator) => `fully connected${describeActivation(operator)}`,
};
