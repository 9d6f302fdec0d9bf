import { simulations } from './effort.js';
import { isRigid, roundUp, type RowGraph, type RowOperator } from './row-graph.js';
import { peakOf } from './simulate.js';
import type { Order } from './types.js';

/** Candidates for the rows of a step: all, four, two, each rounded to whole calls of the kernel. */
const sizes = [Infinity, 4, 2];

/** Operators with the rows they compute in one step, the greatest saving of steps first. */
export type Bands = readonly (readonly [operator: number, rows: number])[];

/**
 * Finds operators that may compute several rows in one step while the peak stays between `least` and `limit` bytes.
 * This takes fewer steps for the same work.
 * Larger bands are tried first, and for each size the operators that save most steps. The result is in the order of
 * discovery, so that a caller can take the first few.
 */
export function growBands(rows: RowGraph, order: Order, least: number, limit: number): Bands {
  const grown = new Map<number, number>();
  let left = simulations(rows);
  for (const size of sizes) {
    const candidates = rows.operators
      .map(({ height, rowsAtOnce }, index) => ({ index, band: Math.min(roundUp(size, rowsAtOnce), height) }))
      .filter(({ index, band }) => band > 1 && !grown.has(index) && mayBand(rows, rows.operators[index]!))
      .sort((a, b) => rows.operators[b.index]!.height - rows.operators[a.index]!.height || a.index - b.index);
    for (const { index, band } of candidates.slice(0, left)) {
      const bands = new Map([...grown, [index, band]]);
      const peak = peakOf(rows, { ...order, bands }, limit);
      if (least <= peak && peak <= limit) grown.set(index, band);
    }
    left = Math.max(0, left - candidates.length);
  }
  return [...grown];
}

/** Bands are not for rows that the application delivers or takes one at a time. */
const mayBand = (rows: RowGraph, { index, output }: RowOperator): boolean =>
  index >= 0 && (isRigid(rows, output) || !rows.outputs.includes(output));
