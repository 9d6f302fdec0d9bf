import { clamp, rescale } from '../../graph/fixed-point.js';
import { elements } from '../../graph/graph.js';
import type { MeanRequantisation } from '../../graph/quantised.js';
import type { Plain } from './plain.js';

/** MEAN over `axes`: the sums in the order of the dimensions that stay. */
export function mean(shape: readonly number[], axes: readonly number[], parameters: MeanRequantisation): Plain {
  const { count, inputZeroPoint, outputZeroPoint, multiplier, shift, min, max } = parameters;
  const targets = targetsOf(shape, axes);
  const sums = new Int32Array(targets.length / count);
  return (output, input) => {
    sums.fill(0);
    for (let index = 0; index < targets.length; index++) sums[targets[index]!]! += input[index]!;
    for (let index = 0; index < sums.length; index++) {
      const scaled = rescale(sums[index]! - count * inputZeroPoint, multiplier, shift);
      output[index] = clamp(scaled + outputZeroPoint, min, max);
    }
  };
}

/** Which sum every element of a tensor belongs to. */
function targetsOf(shape: readonly number[], axes: readonly number[]): Int32Array {
  const kept = shape.map((size, axis) => (axes.includes(axis) ? 1 : size));
  // How far apart in the result two neighbours along a dimension are: not at all where they are averaged.
  const steps = shape.map((_, axis) => (axes.includes(axis) ? 0 : elements(kept.slice(axis + 1))));
  return Int32Array.from({ length: elements(shape) }, (_, index) =>
    shape.reduce((target, size, axis) => {
      const position = Math.floor(index / elements(shape.slice(axis + 1))) % size;
      return target + position * steps[axis]!;
    }, 0),
  );
}
