/** What people call a dimension of a feature map; shapes of fewer dimensions lack the first ones. */
export const dimensionName = (axis: number, rank: number): string =>
  ['channels', 'width', 'height', 'batch'][rank - 1 - axis] ?? `axis ${axis}`;

/** Whether a dimension of a shape numbers the rows of its feature map. */
export const isHeight = (axis: number, rank: number): boolean => axis < rank - 2;
