import type { Slice } from '../../graph/operators/slice.js';

/** STRIDED_SLICE as in a file: lists have one entry per dimension, masks have one bit per dimension. */
interface StridedSlice {
  readonly begin: readonly number[];
  readonly end: readonly number[];
  readonly strides: readonly number[];
  /** If set, begin is ignored. The slice starts at the first index, or at the last for a negative stride. */
  readonly beginMask: number;
  /** If set, end is ignored. The slice extends as far as possible. */
  readonly endMask: number;
  /** If set, only the index at begin is taken, and the output lacks the dimension. */
  readonly shrinkAxisMask: number;
}

/** Converts the lists to indices counted from 0. Null if the lists do not fit the shape. */
export function sliceIndices(
  shape: readonly number[],
  { begin, end, strides, beginMask, endMask, shrinkAxisMask }: StridedSlice,
): Pick<Slice, 'begin' | 'size' | 'strides'> | null {
  const lists = [begin, end, strides];
  if (lists.some(({ length }) => length !== shape.length) || strides.includes(0)) return null;
  const indices = shape.map((cells, axis) => {
    const stride = strides[axis]!;
    const set = (mask: number): boolean => (mask & (1 << axis)) !== 0;
    // a backward slice may end one before the first index
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

/** The first index after a slice. If it is below 0, the end mask must be set. */
export const endOf = ({ begin, size, strides }: Slice): readonly number[] =>
  begin.map((first, axis) => first + size[axis]! * strides[axis]!);

/** A bit for each dimension in which a slice runs back to the first index. */
export const endMaskOf = (slice: Slice): number =>
  endOf(slice).reduce((mask, end, axis) => mask | (end < 0 ? 1 << axis : 0), 0);
