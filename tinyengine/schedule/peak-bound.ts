import { readBytes } from './cuts.js';
import type { RowGraph } from './row-graph.js';
import { noBands } from './types.js';
import { RowSimulator } from './row-simulator.js';

/**
 * Proves that more than `limit` bytes are alive for every set of cuts: no path of stages within the limit leads from
 * start to end. The proof holds for serial networks only. Other networks may have schedules that are no path of stages.
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
 * A complete tensor on the path, and the simulator state there. The search first tries the end, then halves the
 * distance to the nearest point that was out of reach. If these guesses fail, it tries all points.
 */
interface Stop {
  readonly point: number;
  readonly start: RowSimulator;
  above: number;
  next: number;
}
