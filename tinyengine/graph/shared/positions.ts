/** Returns the indices, one per dimension, of the value at a position of a row-major tensor. */
export function indicesAt(position: number, shape: readonly number[]): readonly number[] {
  let rest = position;
  const indices = new Array<number>(shape.length);
  for (let axis = shape.length - 1; axis >= 0; axis -= 1) {
    indices[axis] = rest % shape[axis]!;
    rest = Math.floor(rest / shape[axis]!);
  }
  return indices;
}

/** Returns the position of the value at the given indices, one per dimension, in a row-major tensor. */
export const positionOf = (indices: readonly number[], shape: readonly number[]): number =>
  indices.reduce((position, index, axis) => position * shape[axis]! + index, 0);
