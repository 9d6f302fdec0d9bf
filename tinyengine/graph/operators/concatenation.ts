import { featureMapOf, type Graph } from '../graph.js';
import type { Concatenation } from '../operator.js';
import { dimensionName, isHeight } from './dimensions.js';
import { noMacs, sameRow, shapeOfInput, type OperatorRules } from './rules.js';

/** Shapes that agree in every dimension but `axis`. */
export const concatenation: OperatorRules<Concatenation> = {
  outputShape: (operator, graph) => {
    const along = operator.inputs.reduce((sum, id) => sum + (graph.tensors[id]!.shape[operator.axis] ?? 0), 0);
    return shapeOfInput(operator, graph).map((size, axis) => (axis === operator.axis ? along : size));
  },
  macs: noMacs,
  // along the height every row is a row of one input; it lies outside the others
  rows: (operator, graph, input) => {
    const { length } = shapeOfInput(operator, graph);
    if (!isHeight(operator.axis, length)) return sameRow();
    const above = rowsAbove(operator, graph, input);
    return { count: 1, dilation: 1, first: (y) => y - above };
  },
  title: (operator, graph) =>
    `${operator.inputs.length} concatenated along ${dimensionName(operator.axis, shapeOfInput(operator, graph).length)}`,
};

const rowsAbove = ({ inputs }: Concatenation, graph: Graph, input: number): number =>
  inputs.slice(0, input).reduce((sum, id) => sum + featureMapOf(graph, id).height, 0);
