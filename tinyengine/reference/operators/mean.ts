import { clamp, rescale } from '../../graph/fixed-point.js';
import { elements } from '../../graph/graph.js';
import { meanRequantisation, type MeanRequantisation } from '../../graph/quantised.js';
import type { Runs } from '../run.js';

/** MEAN of a tensor of `shape` over `axes`. The results are in the order of the dimensions that stay. */
export function mean(
  values: ArrayLike<number>,
  shape: readonly number[],
  axes: readonly number[],
  parameters: MeanRequantisation,
): Int8Array {
  const { count, inputZeroPoint, outputZeroPoint, multiplier, shift, min, max } = parameters;
  const sums = new Int32Array(elements(shape) / count);
  for (let index = 0; index < values.length; index++) sums[target(index, shape, axes)]! += values[index]!;
  return Int8Array.from(sums, (sum) =>
    clamp(rescale(sum - count * inputZeroPoint, multiplier, shift) + outputZeroPoint, min, max),
  );
}

/** Position of element `index` in the result. */
function target(index: number, shape: readonly number[], axes: readonly number[]): number {
  let [rest, position, step] = [index, 0, 1];
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const size = shape[axis]!;
    if (!axes.includes(axis)) {
      position += (rest % size) * step;
      step *= size;
    }
    rest = Math.floor(rest / size);
  }
  return position;
}

export default {
  MEAN: (operator, graph, read) => {
    const { shape } = graph.tensors[operator.inputs[0]!]!;
    return mean(read(0), shape, operator.axes, meanRequantisation(graph, operator));
  },
} satisfies Runs;
