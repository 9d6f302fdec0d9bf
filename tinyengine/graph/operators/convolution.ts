import { elements } from '../graph.js';
import type { Conv2d } from '../operator.js';
import { shapeOfOutput, type OperatorRules } from './rules.js';
import { describeActivation, describeWindow, windowOutput, windowRows } from './window.js';

/** Weights OHWI; groups where I is a divisor of the input's channels. */
export const convolution: OperatorRules<Conv2d> = {
  outputShape: (operator, graph) => [...windowOutput(operator, graph), graph.tensors[operator.inputs[1]!]!.shape[0]!],
  macs: (operator, graph) =>
    elements(shapeOfOutput(operator, graph)) * elements(graph.tensors[operator.inputs[1]!]!.shape.slice(1)),
  rows: windowRows,
  title: (operator) => {
    const { window } = operator;
    return `${window.height}x${window.width} convolution${describeWindow(window)}${describeActivation(operator)}`;
  },
};
