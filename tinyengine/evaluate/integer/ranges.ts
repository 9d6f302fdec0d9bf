/** Along one dimension, the input cells of each output cell i: `from[i]` to `to[i]` - 1, at least one. */
export interface Ranges {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** The cells of a window that are inside the feature map. */
export const windowRanges = (size: number, count: number, taps: number, stride: number, before: number): Ranges => ({
  from: Int32Array.from({ length: count }, (_, at) => Math.max(at * stride - before, 0)),
  to: Int32Array.from({ length: count }, (_, at) => Math.min(at * stride - before + taps, size)),
});

/** The cells that overlap cell i of `count`, where both grids have the same length. */
export function areaRanges(size: number, count: number): Ranges {
  const [from, to] = [new Int32Array(count), new Int32Array(count)];
  let cell = 0;
  for (let at = 0; at < count; at++) {
    while ((cell + 1) * count <= at * size) cell++;
    let end = cell + 1;
    while (end * count < (at + 1) * size) end++;
    from[at] = cell;
    to[at] = end;
  }
  return { from, to };
}
