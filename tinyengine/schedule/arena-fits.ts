import type { Scheduling } from '../target.js';
import { isSerial } from './branches.js';
import { leastPeakCuts, valleys } from './cuts.js';
import { isTooTall } from './effort.js';
import { leastArenas } from './least-arena.js';
import { mostOffsets } from './limits.js';
import { isPeakAbove } from './peak-bound.js';
import { tryCuts } from './refine.js';
import { isOver, roomOf } from './room.js';
import type { RowGraph } from './row-graph.js';

/**
 * Decides whether the scheduler's arena fits in a number of bytes: by bounds first, then by search. Null means
 * undecided.
 */
export interface Feasibility {
  readonly byBounds: () => boolean | null;
  /** Null only if the answer depends on the bytes that the objective leaves to larger steps. */
  readonly bySearch: () => boolean | null;
}

export const undecided: Feasibility = { byBounds: () => null, bySearch: () => null };

export function arenaFits(rows: RowGraph, scheduling: Scheduling, bytes: number): Feasibility {
  if (isTooTall(rows)) return undecided;
  const most = mostOffsets * rows.unit;
  const limit = Math.min(bytes, most);
  const serial = isSerial(rows);
  /**
   * Whether an arena fits, given that it is no smaller than the least arena, nor than the bound where the bound is
   * known.
   */
  const isEnough = (arena: number): boolean => arena <= limit && roomOf(scheduling, serial ? arena : Infinity) <= limit;
  const byBounds = (): boolean | null => {
    if (isEnough(bytesApart(rows)) || some(tryCuts(rows, valleys(rows), limit + 1), isEnough)) return true;
    return serial && isPeakAbove(rows, bytes) ? false : null;
  };
  const bySearch = (): boolean | null => {
    // such cuts usually exist, and they are found faster among fewer candidates
    const fitting = leastPeakCuts(rows, limit);
    const cuts = fitting.peakBytes <= limit ? fitting : leastPeakCuts(rows);
    const arenas = leastArenas(rows, cuts, cuts.peakBytes);
    for (let next = arenas.next(); ; next = arenas.next()) {
      const arena = next.done ? next.value.placement.arenaBytes : next.value;
      if (isEnough(arena)) return true;
      // this is the scheduler's arena, if it tries neither larger steps nor larger units
      if (next.done) return isOver(arena, scheduling) && arena <= most ? false : null;
    }
  };
  return { byBounds, bySearch };
}

function some(arenas: Generator<number, unknown>, isEnough: (arena: number) => boolean): boolean {
  for (const arena of arenas) if (isEnough(arena)) return true;
  return false;
}

/** Bytes if every row has bytes of its own. The end of an input or output may be rounded up. */
const bytesApart = ({ bytes, inputs, outputs, unit }: RowGraph): number =>
  bytes.reduce((sum, row) => sum + row, unit * (inputs.length + outputs.length));
