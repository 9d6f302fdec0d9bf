import type { Scheduling } from '../core.js';
import { isSerial } from './branches.js';
import { leastPeakCuts, readBytes, valleys, withFreeCuts } from './cuts.js';
import { mostPlaces } from './limits.js';
import { quickArena } from './place.js';
import type { RowGraph } from './row-graph.js';
import { limitOf, manyRows } from './schedule.js';
import { refineCuts } from './refine.js';
import { simulate } from './simulate.js';
import { noBands, type Policy } from './types.js';
import { Walk } from './walk.js';

/**
 * Whether the scheduler's arena has more than `limit` bytes whatever the cuts: where no path of stages leads from the start to the end that has no more
 * alive. False where that cannot be told without scheduling.
 */
export function isArenaAbove(rows: RowGraph, limit: number): boolean {
  if (rows.bytes.length > manyRows || !isSerial(rows)) return false;
  const read = readBytes(rows);
  const points = rows.operators.flatMap(({ index, output }) =>
    index < 0 || rows.outputs.includes(output) || read[output]! > limit ? [] : [output],
  );
  const walk = new Walk(rows);
  const from = (point: number): Stop => {
    const start = new Walk(rows);
    if (point >= 0) start.go({ cuts: new Set([points[point]!]), bands: noBands }, { tensor: points[point]! });
    return { point, start, next: points.length };
  };
  const seen = new Set<number>();
  // depth first, the longest stages first: with them it is not far to the end
  for (const path = [from(-1)]; path.length > 0;) {
    const last = path.at(-1)!;
    const to = last.next--;
    if (to === last.point) path.pop();
    else if (!seen.has(to) && stageFits(last, to)) {
      if (to === points.length) return false;
      seen.add(to);
      path.push(from(to));
    }
  }
  return true;

  function stageFits({ point, start }: Stop, to: number): boolean {
    const ends = [points[point], points[to]].filter((tensor) => tensor !== undefined);
    const goal = to === points.length ? { limit } : { tensor: points[to]!, limit };
    walk.startFrom(start);
    return walk.go({ cuts: new Set(ends), bands: noBands }, goal) <= limit;
  }
}

/** A tensor that is complete, the walk that ends there, and the point to try next. */
interface Stop {
  readonly point: number;
  readonly start: Walk;
  next: number;
}

/**
 * Whether the scheduler's arena has no more than `bytes`: where a quick placement has no more with cuts that the scheduler comes by, which it leaves only
 * for better ones. False where that cannot be told without placing thoroughly.
 */
export function isArenaWithin(rows: RowGraph, scheduling: Scheduling, bytes: number): boolean {
  if (rows.bytes.length > manyRows) return false;
  const isEnough = (arena: number): boolean => {
    const most = limitOf(scheduling, arena);
    return arena <= most && most <= Math.min(bytes, mostPlaces * rows.unit);
  };
  const isWithin = (cuts: Policy['cuts']): boolean => {
    const schedule = simulate(rows, { cuts, bands: noBands });
    return isEnough(schedule.peakBytes) && isEnough(quickArena(schedule, { ceiling: bytes + 1, isEnough }));
  };
  const early = valleys(rows);
  if (isWithin(early)) return true;
  const least = leastPeakCuts(rows);
  if (!isEnough(least.peakBytes)) return false;
  const starts = [least.tensors, early, withFreeCuts(rows, least)];
  return starts.some(isWithin) || isWithin(refineCuts(rows, starts, isEnough));
}
