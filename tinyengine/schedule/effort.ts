import type { RowGraph } from './row-graph.js';

/**
 * The effort that one network may take. It is counted and never timed, so that equal input gives equal bytes. Networks
 * for microcontrollers need a small part of it.
 */

/**
 * Networks with more rows, or with more reads and writes of rows, are scheduled layer by layer. Each tensor then has
 * one offset, and no step takes quadratic time.
 */
const manyRows = 8_000;
const manyTouches = 500_000;

export const isTooTall = ({ bytes, touches }: RowGraph): boolean => bytes.length > manyRows || touches > manyTouches;

/** Rows that the simulations of one search may touch. */
const simulated = 8_000_000;
/** Rows that the placements of one search may place. */
const placed = 12_000;

/** How many simulations a search may try. */
export const simulations = ({ touches }: RowGraph): number => Math.ceil(simulated / touches);

/** How many placements a search may try. */
export const placings = ({ bytes }: RowGraph): number => Math.ceil(placed / bytes.length);

/** Returns the `most` tensors with the fewest bytes, in their original order. */
export function smallest({ needed, rowBytes }: RowGraph, tensors: readonly number[], most: number): readonly number[] {
  if (tensors.length <= most) return tensors;
  const size = (tensor: number): number => needed[tensor]! * rowBytes[tensor]!;
  const kept = new Set([...tensors].sort((a, b) => size(a) - size(b) || a - b).slice(0, most));
  return tensors.filter((tensor) => kept.has(tensor));
}
