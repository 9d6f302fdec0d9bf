import { featureMapOf } from '../graph.js';
import type { Operator, Pairwise } from '../operator.js';
import { noMacs, sameRow, sameShape, type OperatorRules } from './rules.js';
import { describeActivation } from './window.js';

const titles = { ADD: 'add', SUB: 'subtract', MUL: 'multiply', MAXIMUM: 'maximum', MINIMUM: 'minimum', PRELU: 'PReLU' };

export const isPairwise = (operator: Operator): operator is Pairwise => Object.hasOwn(titles, operator.kind);

/** Element by element on two inputs; where a dimension of one is 1, its value serves for all of the other's. */
export const pairwise: OperatorRules<Pairwise> = {
  outputShape: (operator, graph) => {
    const [first, second] = operator.inputs.map((id) => graph.tensors[id]!.shape) as [
      readonly number[],
      readonly number[],
    ];
    return broadcastShape(first, second);
  },
  macs: noMacs,
  rows: (operator, graph, input) =>
    featureMapOf(graph, operator.inputs[input]!).height === 1 ? { ...sameRow(), first: () => 0 } : sameRow(),
  overwrites: sameShape,
  title: (operator) => `${titles[operator.kind]}${'activation' in operator ? describeActivation(operator) : ''}`,
};

/** The shape that both fill by repetition, dimensions counted from the last: [5,1,7] and [6,1] give [5,6,7]. */
export function broadcastShape(first: readonly number[], second: readonly number[]): readonly number[] {
  const rank = Math.max(first.length, second.length);
  const size = (shape: readonly number[], axis: number): number => shape[shape.length - rank + axis] ?? 1;
  return Array.from({ length: rank }, (_, axis) => {
    const [one, other] = [size(first, axis), size(second, axis)];
    return one === 1 ? other : one;
  });
}
