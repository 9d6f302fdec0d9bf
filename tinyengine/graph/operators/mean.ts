import type { Mean } from '../operator.js';
import { allRows, noMacs, sameRow, shapeOfInput, type OperatorRules } from './rules.js';

export const mean: OperatorRules<Mean> = {
  outputShape: (operator, graph) => {
    const shape = shapeOfInput(operator, graph);
    return operator.keepDims
      ? shape.map((size, axis) => (operator.axes.includes(axis) ? 1 : size))
      : shape.filter((_, axis) => !operator.axes.includes(axis));
  },
  macs: noMacs,
  // row by row only where the rows stay rows: neither averaged away nor renamed by the dropping of dimensions
  rows: (operator, graph, input) => {
    const rank = shapeOfInput(operator, graph).length;
    const rowsStay = operator.keepDims && operator.axes.every((axis) => axis >= rank - 2);
    return rowsStay ? sameRow() : allRows(operator, graph, input);
  },
  title: (operator, graph) => {
    const names = ['channels', 'width', 'height', 'batch'];
    const rank = shapeOfInput(operator, graph).length;
    return `mean over ${operator.axes.map((axis) => names[rank - 1 - axis] ?? `axis ${axis}`).join(', ')}`;
  },
};
