import { elements } from '../../graph/graph.js';
import type { Runs } from '../run.js';

/**
 * CONCATENATION along one axis: at every position of the dimensions before it, the values of one input after another.
 */
function concatenate(
  inputs: readonly ArrayLike<number>[],
  shapes: readonly (readonly number[])[],
  axis: number,
): Int8Array {
  const before = elements(shapes[0]!.slice(0, axis));
  const runs = shapes.map((shape) => elements(shape.slice(axis)));
  const values: number[] = [];
  for (let position = 0; position < before; position++)
    inputs.forEach((input, k) => {
      for (let at = position * runs[k]!; at < (position + 1) * runs[k]!; at++) values.push(input[at]!);
    });
  return Int8Array.from(values);
}

export default {
  CONCATENATION: ({ inputs, axis }, graph, read) =>
    concatenate(
      inputs.map((_, position) => read(position)),
      inputs.map((id) => graph.tensors[id]!.shape),
      axis,
    ),
} satisfies Runs;
