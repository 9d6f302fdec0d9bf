import { eachPosition, indexOf } from './positions.js';

/** TRANSPOSE: dimension i of the result is dimension `order[i]` of the input. */
export function transpose(
  values: ArrayLike<number>,
  shape: readonly number[],
  order: readonly number[],
): readonly number[] {
  const turned = order.map((axis) => shape[axis]!);
  const result: number[] = [];
  eachPosition(turned, (position) => {
    const from = shape.map((_, axis) => position[order.indexOf(axis)]!);
    result.push(values[indexOf(from, shape)]!);
  });
  return result;
}
