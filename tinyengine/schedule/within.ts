import type { Scheduling } from '../core.js';
import { isSerial } from './branches.js';
import { leastPeakCuts, readBytes, valleys } from './cuts.js';
import { leanest } from './leanest.js';
import { mostPlaces } from './limits.js';
import { tryCuts } from './refine.js';
import type { RowGraph } from './row-graph.js';
import { isOver, limitOf, manyRows } from './schedule.js';
import { noBands } from './types.js';
import { Walk } from './walk.js';

/** Whether the scheduler's arena has no more than so many bytes: found out as far as that needs, in two steps. Null: not known. */
export interface Question {
  readonly quickly: () => boolean | null;
  /** Null only where it depends on how many of the bytes the objective leaves to larger steps. */
  readonly thoroughly: () => boolean | null;
}

export const neverKnown: Question = { quickly: () => null, thoroughly: () => null };

export function isArenaWithin(rows: RowGraph, scheduling: Scheduling, bytes: number): Question {
  if (rows.bytes.length > manyRows) return neverKnown;
  const most = mostPlaces * rows.unit;
  const limit = Math.min(bytes, most);
  /** Of an arena that the scheduler's will not exceed. */
  const isEnough = (arena: number): boolean => arena <= limit && limitOf(scheduling, arena) <= limit;
  const quickly = (): boolean | null => {
    if (isEnough(bytesApart(rows)) || some(tryCuts(rows, valleys(rows), limit + 1), isEnough)) return true;
    return isSerial(rows) && isPeakAbove(rows, bytes) ? false : null;
  };
  const thoroughly = (): boolean | null => {
    // there usually are such cuts, and they are sooner found among fewer
    const fitting = leastPeakCuts(rows, limit);
    const arenas = leanest(rows, fitting.peakBytes <= limit ? fitting : leastPeakCuts(rows));
    for (let next = arenas.next(); ; next = arenas.next()) {
      if (isEnough(next.done ? next.value.placement.arenaBytes : next.value)) return true;
      // where the scheduler tries no larger steps, nor larger units, this is its arena
      if (next.done) return isOver(next.value, scheduling) && next.value.placement.arenaBytes <= most ? false : null;
    }
  };
  return { quickly, thoroughly };
}

/** Whether more is alive whatever the cuts, in a network where that can be told: where no path of stages leads from the start to the end. */
function isPeakAbove(rows: RowGraph, limit: number): boolean {
  const read = readBytes(rows);
  const points = rows.operators.flatMap(({ index, output }) =>
    index < 0 || rows.outputs.includes(output) || read[output]! > limit ? [] : [output],
  );
  const walk = new Walk(rows);
  const from = (point: number): Stop => {
    const start = new Walk(rows);
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
    walk.startFrom(start);
    return walk.go({ cuts: new Set(ends), bands: noBands }, goal) <= limit;
  }
}

/**
 * A tensor that is complete, the walk that ends there, and the points to try next: first the end, then halfway to the last that was too far, as if what is
 * nearer always were in reach; where that leads to nothing, all of them.
 */
interface Stop {
  readonly point: number;
  readonly start: Walk;
  above: number;
  next: number;
}

function some(arenas: Generator<number, unknown>, isEnough: (arena: number) => boolean): boolean {
  for (const arena of arenas) if (isEnough(arena)) return true;
  return false;
}

/** Where every row has a place of its own, whose end may be rounded up where rows follow one another. */
const bytesApart = ({ bytes, inputs, outputs, unit }: RowGraph): number =>
  bytes.reduce((sum, row) => sum + row, unit * (inputs.length + outputs.length));
