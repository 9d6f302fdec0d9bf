import type { Transpose } from '../operator.js';
import { isHeight } from './dimensions.js';
import { allRows, noMacs, sameRow, shapeOfInput, type OperatorRules } from './rules.js';

export const transpose: OperatorRules<Transpose> = {
  outputShape: (operator, graph) => {
    const shape = shapeOfInput(operator, graph);
    return operator.order.map((axis) => shape[axis]!);
  },
  macs: noMacs,
  rows: (operator, graph, input) => {
    const { order } = operator;
    const rowsStay = order.every((from, axis) => !isHeight(axis, order.length) || from === axis);
    return rowsStay ? sameRow() : allRows(operator, graph, input);
  },
  title: ({ order }) => `transpose ${order.join()}`,
};
