import { elements } from '../graph/graph.js';

/** Calls `visit` with every position in `shape`, the last dimension fastest. */
export function eachPosition(shape: readonly number[], visit: (position: readonly number[]) => void): void {
  const count = elements(shape);
  for (let index = 0; index < count; index++) {
    let rest = index;
    visit(
      shape.map((size, axis) => {
        const after = elements(shape.slice(axis + 1));
        const at = Math.floor(rest / after) % size;
        rest %= after;
        return at;
      }),
    );
  }
}

/** Where the value at a position lies. */
export const indexOf = (position: readonly number[], shape: readonly number[]): number =>
  position.reduce((index, at, axis) => index * shape[axis]! + at, 0);
