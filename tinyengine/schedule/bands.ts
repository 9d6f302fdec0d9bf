import { simulations } from './effort.js';
import { isRigid, roundUp, type RowGraph, type RowOperator } from './row-graph.js';
import { peakOf } from './simulate.js';
import type { Order } from './types.js';

/** Rows of a step that are tried: all, four, two; as many as make whole calls of the kernel. */
const sizes = [Infinity, 4, 2];

/** Operators with the rows they compute in one step, the most useful first. */
export type Bands = readonly (readonly [operator: number, rows: number])[];

/**
 * Operators that may compute several rows in one step while the most bytes alive are from `least` to `limit`: fewer steps, the same work. The
 * largest bands first, and the operators that then save most steps. In the order in which they were found, so that a part of them can be taken.
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

/** The application is asked for one row at a time, and given one. */
const mayBand = (rows: RowGraph, { index, output }: RowOperator): boolean =>
  index >= 0 && (isRigid(rows, output) || !rows.outputs.includes(output));
