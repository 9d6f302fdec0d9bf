import { elements } from '../graph.js';
import type { DepthwiseConv2d } from '../operator.js';
import { shapeOfInput, shapeOfOutput, type OperatorRules } from './rules.js';
import { describeActivation, describeWindow, windowOutput, windowRows } from './window.js';

/** Weights 1HWC; C = input channels * multiplier. */
export const depthwise: OperatorRules<DepthwiseConv2d> = {
  outputShape: (operator, graph) => [
    ...windowOutput(operator, graph),
    shapeOfInput(operator, graph).at(-1)! * operator.multiplier,
  ],
  macs: (operator, graph) => elements(shapeOfOutput(operator, graph)) * operator.window.height * operator.window.width,
  rows: windowRows,
  title: (operator) => {
    const { window, multiplier } = operator;
    const times = multiplier === 1 ? '' : `, multiplier ${multiplier}`;
    return `${window.height}x${window.width} depthwise${describeWindow(window)}${times}${describeActivation(operator)}`;
  },
};
