import { elements } from '../graph.js';
import type { FullyConnected } from '../operator.js';
import { allRows, shapeOfOutput, sumsBytes, type OperatorRules } from './rules.js';
import { describeActivation } from './window.js';

/** Reads its whole input, flattened; the output is [out] behind as many ones as it likes. */
export const fullyConnected: OperatorRules<FullyConnected> = {
  outputShape: (operator, graph) => [
    ...shapeOfOutput(operator, graph).slice(1).fill(1),
    graph.tensors[operator.inputs[1]!]!.shape[0]!,
  ],
  macs: (operator, graph) => elements(graph.tensors[operator.inputs[1]!]!.shape),
  rows: allRows,
  accumulatorBytes: (operator, graph) => sumsBytes(operator, graph, 4),
  title: (operator) => `fully connected${describeActivation(operator)}`,
};
