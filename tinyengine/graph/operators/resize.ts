import { featureMapOf, type Graph } from '../graph.js';
import type { Resize } from '../operator.js';
import { bilinearPlace, bilinearScale, nearestCell } from '../resize.js';
import { noMacs, runs, shapeOfInput, shapeOfOutput, type OperatorRules, type RowWindow } from './rules.js';

export const resizeNearest: OperatorRules<Resize> = {
  outputShape,
  macs: noMacs,
  rows: (operator, graph) => {
    const [from, to] = heights(operator, graph);
    return { count: 1, dilation: 1, first: (y) => nearestCell(operator, y, from, to) };
  },
  title: () => 'nearest-neighbour resize',
};

export const resizeBilinear: OperatorRules<Resize> = {
  outputShape,
  macs: noMacs,
  rows: (operator, graph): RowWindow => {
    const [from, to] = heights(operator, graph);
    const scale = bilinearScale(operator, from, to);
    return runs(to, (y) => {
      const { lower, upper } = bilinearPlace(scale, y, from);
      return [lower, upper + 1];
    });
  },
  title: () => 'bilinear resize',
};

function outputShape(operator: Resize, graph: Graph): readonly number[] {
  const [, height, width] = shapeOfOutput(operator, graph);
  const [batch, , , channels] = shapeOfInput(operator, graph);
  return [batch!, height!, width!, channels!];
}

const heights = ({ inputs, outputs }: Resize, graph: Graph): readonly [from: number, to: number] => [
  featureMapOf(graph, inputs[0]!).height,
  featureMapOf(graph, outputs[0]!).height,
];
