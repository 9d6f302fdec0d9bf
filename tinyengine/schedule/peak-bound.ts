import { readBytes } from './cuts.js';
import type { RowGraph } from './row-graph.js';
import { noBands } from './types.js';
import { RowSimulator } from './row-simulator.js';

/**
 * Whether more than `limit` bytes are alive whatever the cuts: no path of stages leads from the start to the end. In a serial network; in others there may be
 * better cuts than stages tell.
 */
export function isPeakAbove(rows: RowGraph, limit: number): boolean {
  const read = readBytes(rows);
  const points = rows.operators.flatMap(({ index, output }) =>
    index < 0 || rows.outputs.includes(output) || read[output]! > limit ? [] : [output],
  );
  const simulator = new RowSimulator(rows);
  const from = (point: number): Stop => {
    const start = new RowSimulator(rows);
    if (point >= 0) start.go({ cuts: new Set([points[point]!]), bands: noBands }, { tensor: points[point]! });
    return { point, start, above: 2 * points.length - point, next: points.length };
  };
  const seen = new Set<number>();
  for (const path = [from(-1)]; path.length > 0;) {
    const last = path.at(-1)!;
    const isGuess = last.above - last.point > 1;
    const to = isGuess ? Math.floor((last.point + last.above) / 2) : last.next--;
    if (to === last.point) path.pop();
    else if (!seen.has(to) && stageFits(last, to)) {
      if (to === points.length) return false;
      last.above = last.point;
      seen.add(to);
      path.push(from(to));
    } else if (isGuess) last.above = to;
  }
  return true;

  function stageFits({ point, start }: Stop, to: number): boolean {
    const ends = [points[point], points[to]].filter((tensor) => tensor !== undefined);
    const goal = to === points.length ? { limit } : { tensor: points[to]!, limit };
    simulator.startFrom(start);
    return simulator.go({ cuts: new Set(ends), bands: noBands }, goal) <= limit;
  }
}

/**
 * A tensor that is complete, the walk that ends there, and the points to try next: first the end, then halfway to the last that was too far, as if what is
 * nearer always were in reach; where that leads to nothing, all of them.
 */
interface Stop {
  readonly point: number;
  readonly start: RowSimulator;
  above: number;
  next: number;
}
