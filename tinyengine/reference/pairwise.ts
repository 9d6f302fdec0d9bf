import { elements } from '../graph/graph.js';
import { broadcastShape } from '../graph/operators/pairwise.js';

/** A value of the output from one of either input. */
export type Combination = (first: number, second: number) => number;

/** Positions in both inputs for each value of the output: what is repeated has step 0. */
export interface Pairing {
  readonly first: Int32Array;
  readonly second: Int32Array;
}

export function pair(firstShape: readonly number[], secondShape: readonly number[]): Pairing {
  const shape = broadcastShape(firstShape, secondShape);
  return { first: positions(firstShape, shape), second: positions(secondShape, shape) };
}

export const combine = (
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  pairing: Pairing,
  combination: Combination,
): Int8Array => Int8Array.from(pairing.first, (from, at) => combination(first[from]!, second[pairing.second[at]!]!));

/** Where each value of `shape`, in order, comes from in a tensor of `own`, whose dimensions are those of `shape` or 1. */
function positions(own: readonly number[], shape: readonly number[]): Int32Array {
  const missing = shape.length - own.length;
  const steps = shape.map((_, axis) =>
    (own[axis - missing] ?? 1) === 1 ? 0 : elements(own.slice(axis - missing + 1)),
  );
  return Int32Array.from({ length: elements(shape) }, (_, index) => {
    let [rest, position] = [index, 0];
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      position += (rest % shape[axis]!) * steps[axis]!;
      rest = Math.floor(rest / shape[axis]!);
    }
    return position;
  });
}
