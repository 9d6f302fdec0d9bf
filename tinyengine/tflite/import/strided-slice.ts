import type { Slice } from '../../graph/operators/slice.js';

/** STRIDED_SLICE as a file says it: one entry a dimension, masks with a bit a dimension. */
export interface StridedSlice {
  readonly begin: readonly number[];
  readonly end: readonly number[];
  readonly strides: readonly number[];
  /** Where set, begin does not count: from the first place, of a negative stride the last. */
  readonly beginMask: number;
  /** Where set, end does not count: as far as there is something. */
  readonly endMask: number;
  /** Where set, only the place at begin, and the output lacks the dimension. */
  readonly shrinkMask: number;
}

/** The places that are left once everything is counted from 0; null where the lists do not fit the shape. */
export function slicePlaces(
  shape: readonly number[],
  { begin, end, strides, beginMask, endMask, shrinkMask }: StridedSlice,
): Pick<Slice, 'begin' | 'size' | 'strides'> | null {
  const lists = [begin, end, strides];
  if (lists.some(({ length }) => length !== shape.length) || strides.includes(0)) return null;
  const places = shape.map((cells, axis) => {
    const stride = strides[axis]!;
    const set = (mask: number): boolean => (mask & (1 << axis)) !== 0;
    // one before the first place is a possible end of what runs backwards
    const [lowest, highest] = stride > 0 ? [0, cells] : [-1, cells - 1];
    const inside = (at: number): number => Math.min(Math.max(at < 0 ? at + cells : at, lowest), highest);
    const [first, beyond] = stride > 0 ? [lowest, highest] : [highest, lowest];
    const from = set(beginMask) ? first : inside(begin[axis]!);
    if (set(shrinkMask)) return { from, count: 1, stride: 1 };
    const to = set(endMask) ? beyond : inside(end[axis]!);
    return { from, count: Math.ceil((to - from) / stride), stride };
  });
  return {
    begin: places.map(({ from }) => from),
    size: places.map(({ count }) => count),
    strides: places.map(({ stride }) => stride),
  };
}
