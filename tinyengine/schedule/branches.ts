import { placings } from './effort.js';
import { quickArenas } from './place.js';
import type { RowGraph } from './row-graph.js';
import { simulate } from './simulate.js';
import { noBands, type Order } from './types.js';

/** How many placements the search may try. */
const trials = 40;

/**
 * Finds, for the given cuts, the operators whose last input is better computed first. The order can matter where
 * branches run side by side. Yields arenas in bytes on the way.
 */
export function* orderBranches(rows: RowGraph, cuts: Order['cuts']): Generator<number, Order> {
  if (isSerial(rows)) return { cuts };
  const arenasOf = (lastFirst: ReadonlySet<number>, ceiling: number): Generator<number, number> =>
    quickArenas(simulate(rows, { cuts, lastFirst, bands: noBands }), ceiling);
  const joins = rows.operators
    .flatMap(({ reads }, index) => (reads.length > 1 ? [index] : []))
    .slice(0, Math.min(trials, placings(rows)));
  let best = new Set<number>();
  let least = yield* arenasOf(best, Infinity);
  for (const join of joins) {
    const candidate = new Set([...best, join]);
    const bytes = yield* arenasOf(candidate, least);
    if (bytes < least) [best, least] = [candidate, bytes];
  }
  return { cuts, lastFirst: best };
}

/**
 * Whether a complete tensor implies that all tensors before it are complete: each operator reads every row that the
 * previous one writes.
 */
export const isSerial = ({ operators, inputs, needed }: RowGraph): boolean =>
  operators.every(({ index, reads }, at) => {
    const before = inputs.length + at - 1;
    return index <= 0 || reads.some(({ tensor, end }) => tensor === before && end.at(-1) === needed[before]);
  });
