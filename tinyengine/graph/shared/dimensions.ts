/** The usual name of a dimension of a feature map. Shapes of fewer dimensions lack the first ones. */
export const dimensionName = (axis: number, rank: number): string =>
  ['channels', 'width', 'height', 'batch'][rank - 1 - axis] ?? `axis ${axis}`;

/** Whether a dimension of a shape counts rows of its feature map. */
export const isHeight = (axis: number, rank: number): boolean => axis < rank - 2;

/** Whether `axis` is a dimension of a shape, counted from 0. */
export const isDimension = (axis: number, shape: readonly number[]): boolean =>
  Number.isInteger(axis) && axis >= 0 && axis < shape.length;
