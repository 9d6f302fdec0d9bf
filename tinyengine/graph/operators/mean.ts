import { pictureOf } from '../graph.js';
import type { Mean } from '../operator.js';
import { noMacs, shapeOfInput, type OperatorRules } from './rules.js';

export const mean: OperatorRules<Mean> = {
  outputShape: (operator, graph) => {
    const shape = shapeOfInput(operator, graph);
    return operator.keepDims
      ? shape.map((size, axis) => (operator.axes.includes(axis) ? 1 : size))
      : shape.filter((_, axis) => !operator.axes.includes(axis));
  },
  macs: noMacs,
  // row by row only where the rows stay rows: neither averaged away nor renamed by the dropping of dimensions
  rowsNeeded: (operator, graph, input, y0, y1) => {
    const rank = shapeOfInput(operator, graph).length;
    const rowsStay = operator.keepDims && operator.axes.every((axis) => axis >= rank - 2);
    return rowsStay ? [y0, y1] : [0, pictureOf(graph, operator.inputs[input]!).height];
  },
  title: (operator, graph) => {
    const names = ['channels', 'width', 'height', 'batch'];
    const rank = shapeOfInput(operator, graph).length;
    return `mean over ${operator.axes.map((axis) => names[rank - 1 - axis] ?? `axis ${axis}`).join(', ')}`;
  },
};
