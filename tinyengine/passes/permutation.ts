import type { Graph } from '../graph/graph.js';
import type { Operator } from '../graph/operator.js';

/**
 * The order of dimensions that a TRANSPOSE makes, or a RESHAPE that only moves dimensions of size 1. Null for other
 * operators.
 */
export function orderOf(operator: Operator, graph: Graph): readonly number[] | null {
  if (operator.kind === 'TRANSPOSE') return operator.order;
  if (operator.kind !== 'RESHAPE') return null;
  const [from, to] = [graph.tensors[operator.inputs[0]!]!.shape, graph.tensors[operator.outputs[0]!]!.shape];
  const axes = (shape: readonly number[], ones: boolean) =>
    [...shape.keys()].filter((axis) => (shape[axis] === 1) === ones);
  const [sizes, ones] = [axes(from, false), axes(from, true)];
  const kept = to.filter((size) => size !== 1);
  const same = from.length === to.length && kept.length === sizes.length;
  if (!same || !kept.every((size, at) => size === from[sizes[at]!])) return null;
  return to.map((size) => (size === 1 ? ones : sizes).shift()!);
}

/** Whether only dimensions of size 1 change places. */
export function movesNoByte(order: readonly number[], shape: readonly number[]): boolean {
  const large = order.filter((axis) => shape[axis] !== 1);
  return large.every((axis, at) => axis > (large[at - 1] ?? -1));
}

/** The order that applies `first`, then `second`. */
export const composed = (first: readonly number[], second: readonly number[]): readonly number[] =>
  second.map((axis) => first[axis]!);

/** The shape that `order` turns into the given one. */
export const shapeBefore = (order: readonly number[], shape: readonly number[]): readonly number[] =>
  shape.map((_, axis) => shape[order.indexOf(axis)]!);
