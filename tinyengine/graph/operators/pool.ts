import type { Pool2d } from '../operator.js';
import { noMacs, shapeOfInput, type OperatorRules } from './rules.js';
import { describeActivation, describeWindow, windowOutput, windowRows } from './window.js';

/** Average or maximum over the cells of a window that lie inside the feature map. */
export const pool: OperatorRules<Pool2d> = {
  outputShape: (operator, graph) => [...windowOutput(operator, graph), shapeOfInput(operator, graph).at(-1)!],
  macs: noMacs,
  rows: windowRows,
  title: (operator) => {
    const { window, kind } = operator;
    const word = kind === 'MAX_POOL_2D' ? 'maximum' : 'average';
    return `${window.height}x${window.width} ${word} pool${describeWindow(window)}${describeActivation(operator)}`;
  },
};
