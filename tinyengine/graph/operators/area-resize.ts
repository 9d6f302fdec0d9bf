import { featureMapOf } from '../graph.js';
import type { AreaResize } from '../operator.js';
import { noMacs, runs, shapeOfInput, shapeOfOutput, type OperatorRules } from './rules.js';

/** Cells [from, to) of `size` that output cell `index` of `count` averages; neighbours may share one. */
export const areaCells = (index: number, count: number, size: number): readonly [from: number, to: number] => [
  Math.floor((index * size) / count),
  Math.ceil(((index + 1) * size) / count),
];

/** To the height and width of its output. */
export const areaResize: OperatorRules<AreaResize> = {
  outputShape: (operator, graph) => {
    const [, height, width] = shapeOfOutput(operator, graph);
    const [batch, , , channels] = shapeOfInput(operator, graph);
    return [batch!, height!, width!, channels!];
  },
  macs: noMacs,
  rows: (operator, graph, input) => {
    const [from, to] = [featureMapOf(graph, operator.inputs[input]!), featureMapOf(graph, operator.outputs[0]!)];
    return runs(to.height, (y) => areaCells(y, to.height, from.height));
  },
  title: () => 'area-average resize',
};
