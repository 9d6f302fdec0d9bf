import type { Reading } from '../operator.js';

/** Reads a dimension of the input at a position, counted from 0. A file may count from the end. */
export function readAxis(reading: Reading, axis: number, position: number): number {
  const rank = reading.input(position).shape.length;
  const found = axis < 0 ? axis + rank : axis;
  return found >= 0 && found < rank ? found : reading.contradict(`an axis below ${rank}`, `${axis}`);
}
