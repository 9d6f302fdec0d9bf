import type { Slice } from '../graph/operator.js';
import { eachPosition, indexOf } from './positions.js';

/** SLICE and STRIDED_SLICE: the value at position p is the input's at begin + p * strides. */
export function slice(
  values: ArrayLike<number>,
  shape: readonly number[],
  { begin, size, strides }: Pick<Slice, 'begin' | 'size' | 'strides'>,
): readonly number[] {
  const result: number[] = [];
  eachPosition(size, (position) => {
    const from = position.map((at, axis) => begin[axis]! + at * strides[axis]!);
    result.push(values[indexOf(from, shape)]!);
  });
  return result;
}
