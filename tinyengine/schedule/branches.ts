import { placings } from './effort.js';
import { quickArenas } from './place.js';
import type { RowGraph } from './row-graph.js';
import { simulate } from './simulate.js';
import { noBands, type Order } from './types.js';

/** How many placements may be tried. */
const trials = 40;

/** With these cuts: which operators had better have their last input made first. Where branches run side by side, the order may matter. Yields arenas on the way. */
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

/** Whether completing a tensor completes all before it: each operator reads all that the one before it writes. */
export const isSerial = ({ operators, inputs, needed }: RowGraph): boolean =>
  operators.every(({ index, reads }, at) => {
    const before = inputs.length + at - 1;
    return index <= 0 || reads.some(({ tensor, end }) => tensor === before && end.at(-1) === needed[before]);
  });
