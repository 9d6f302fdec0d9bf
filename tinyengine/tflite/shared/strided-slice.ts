import type { Slice } from '../../graph/operators/slice.js';

/** STRIDED_SLICE as a file has it: one entry a dimension, masks with a bit a dimension. */
interface StridedSlice {
  readonly begin: readonly number[];
  readonly end: readonly number[];
  readonly strides: readonly number[];
  /** Where set, begin does not count: from the first index, of a negative stride the last. */
  readonly beginMask: number;
  /** Where set, end does not count: as far as there is something. */
  readonly endMask: number;
  /** Where set, only the index at begin, and the output lacks the dimension. */
  readonly shrinkAxisMask: number;
}

/** The indices that are left once everything is counted from 0; null where the lists do not fit the shape. */
export function sliceIndices(
  shape: readonly number[],
  { begin, end, strides, beginMask, endMask, shrinkAxisMask }: StridedSlice,
): Pick<Slice, 'begin' | 'size' | 'strides'> | null {
  const lists = [begin, end, strides];
  if (lists.some(({ length }) => length !== shape.length) || strides.includes(0)) return null;
  const indices = shape.map((cells, axis) => {
    const stride = strides[axis]!;
    const set = (mask: number): boolean => (mask & (1 << axis)) !== 0;
    // one before the first index is a possible end of what runs backwards
    const [lowest, highest] = stride > 0 ? [0, cells] : [-1, cells - 1];
    const inside = (at: number): number => Math.min(Math.max(at < 0 ? at + cells : at, lowest), highest);
    const [first, beyond] = stride > 0 ? [lowest, highest] : [highest, lowest];
    const from = set(beginMask) ? first : inside(begin[axis]!);
    if (set(shrinkAxisMask)) return { from, count: 1, stride: 1 };
    const to = set(endMask) ? beyond : inside(end[axis]!);
    return { from, count: Math.ceil((to - from) / stride), stride };
  });
  return {
    begin: indices.map(({ from }) => from),
    size: indices.map(({ count }) => count),
    strides: indices.map(({ stride }) => stride),
  };
}

/** The first index beyond a slice; below 0 it needs the end mask. */
export const endOf = ({ begin, size, strides }: Slice): readonly number[] =>
  begin.map((first, axis) => first + size[axis]! * strides[axis]!);

/** A bit for each dimension that a slice runs through to its very first index. */
export const endMaskOf = (slice: Slice): number =>
  endOf(slice).reduce((mask, end, axis) => mask | (end < 0 ? 1 << axis : 0), 0);
