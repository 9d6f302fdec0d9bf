import { featureMapOf, type Graph, type Tensor } from '../graph.js';
import type { Operator } from '../operator.js';

export const inputOf = (operator: Operator, graph: Graph): Tensor => graph.tensors[operator.inputs[0]!]!;
export const outputOf = (operator: Operator, graph: Graph): Tensor => graph.tensors[operator.outputs[0]!]!;

export const shapeOfInput = (operator: Operator, graph: Graph): readonly number[] => inputOf(operator, graph).shape;
export const shapeOfOutput = (operator: Operator, graph: Graph): readonly number[] => outputOf(operator, graph).shape;

/** [1,H,W,C] of an operator that changes height and width, and keeps the channels. */
export function resampledShape(operator: Operator, graph: Graph): readonly number[] {
  const [, height, width] = shapeOfOutput(operator, graph);
  const [batch, , , channels] = shapeOfInput(operator, graph);
  return [batch!, height!, width!, channels!];
}

/** For elementwise operators: a row may be overwritten if the shapes are equal. */
export const sameShape = (operator: Operator, graph: Graph, input: number): boolean => {
  const [from, to] = [featureMapOf(graph, operator.inputs[input]!), featureMapOf(graph, operator.outputs[0]!)];
  return from.height === to.height && from.width === to.width && from.channels === to.channels;
};
