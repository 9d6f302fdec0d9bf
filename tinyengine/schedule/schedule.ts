import { modelTooLarge } from '../../errors/compile.js';
import { modelOverLimit } from '../../errors/model.js';
import type { Scheduling } from '../target.js';
import { lastOf } from '../last-of.js';
import { featureMapOf, type Graph, type TensorId } from '../graph/graph.js';
import type { RowNeeds } from '../kernels/kernel.js';
import { limits } from '../graph/limits.js';
import { mostOffsets } from './limits.js';
import { growBands, type Bands } from './bands.js';
import { orderBranches } from './branches.js';
import { leastPeakCuts } from './cuts.js';
import { isTooTall, placings } from './effort.js';
import { leastArenas, type LeastArena, type Placed } from './least-arena.js';
import { place, quickArenas } from './place.js';
import { balancedRoom, isOver, leastUseful, roomOf } from './room.js';
import { leastUnit, rowGraph, type RowGraph } from './row-graph.js';
import { simulate } from './simulate.js';
import type { Order, Policy } from './types.js';
import { wholeTensors } from './whole-tensors.js';

/** A schedule and where its rows lie. */
export interface Scheduled extends Placed {
  /** Most bytes alive with the best cuts that are known: no placement of rows computed once, depth first, needs less. */
  readonly boundBytes: number;
}

/** Offsets are 16 bits of units: where an arena is larger than units of 4 bytes reach, rows lie at multiples of more. */
const units = [4, 16, 64, 256];
/**
 * Decides the order of a lowered network's work, row by row, and packs its rows into the arena: the least arena first, then larger bands as far as the
 * objective leaves room. Repeatable: no clock, no chance.
 * @param needs of the kernels, by operator
 * @param complete tensors that had better be complete before they are read: where to begin looking
 * @throws MODEL_TOO_LARGE, MODEL_OVER_LIMIT where there are more rows or bytes than can be counted
 */
export function scheduleNetwork(
  graph: Graph,
  needs: readonly RowNeeds[],
  scheduling: Scheduling,
  complete: readonly TensorId[] = [],
): Scheduled {
  checkRows(graph);
  let bytes = 0;
  for (const unit of units.filter((own) => own >= leastUnit(needs))) {
    const most = mostOffsets * unit;
    const scheduled = scheduleRows(rowGraph(graph, needs, scheduling.rows, unit), scheduling, complete, most);
    bytes = typeof scheduled === 'number' ? scheduled : scheduled.placement.arenaBytes;
    if (typeof scheduled !== 'number' && bytes <= most) return scheduled;
  }
  throw modelOverLimit(graph.name, 'bytes of arena', bytes, mostOffsets * units.at(-1)!);
}

/** Before anything is allocated for each row. */
function checkRows(graph: Graph): void {
  const tensors = [...graph.inputs, ...graph.operators.flatMap(({ outputs }) => outputs)];
  let all = 0;
  for (const id of tensors) {
    const { height } = featureMapOf(graph, id);
    if (height > mostOffsets) throw modelTooLarge(graph.tensors[id]!.name, height, mostOffsets);
    all += height;
  }
  if (all > limits.rows) throw modelOverLimit(graph.name, 'rows in all tensors', all, limits.rows);
}

/** @returns bytes that are alive where they are more than `most` and nothing smaller is to be expected */
function scheduleRows(
  rows: RowGraph,
  scheduling: Scheduling,
  complete: readonly TensorId[],
  most: number,
): Scheduled | number {
  if (isTooTall(rows)) {
    const bands = new Map(rows.operators.map(({ height }, index) => [index, height]));
    const schedule = simulate(rows, { cuts: new Set(), bands });
    if (schedule.peakBytes > most) return schedule.peakBytes;
    return { schedule, placement: place(wholeTensors(schedule)), boundBytes: schedule.peakBytes };
  }
  const cuts = leastPeakCuts(rows);
  if (cuts.peakBytes > most) return cuts.peakBytes;
  // room that the objective leaves need not be saved first, unless nothing comes of it
  const room = Math.max(cuts.peakBytes, roomOf(scheduling, cuts.peakBytes));
  return within(room, true) ?? within(cuts.peakBytes, false)!;

  function within(enough: number, mayFail: boolean): Scheduled | null {
    const least = lastOf(leastArenas(rows, cuts, enough, complete));
    // nothing that fits was found: then nothing larger is looked for
    if (isOver(least.placement.arenaBytes, scheduling)) return least;
    const banded = withBands(rows, scheduling, least);
    const mayBeLess = cuts.peakBytes < least.placement.arenaBytes && least.placement.arenaBytes <= enough;
    if (banded === null && mayBeLess && mayFail) return null;
    const found = banded ?? least;
    return found.placement.arenaBytes > leastUseful(scheduling) ? lessWithBands(rows, least, found) : found;
  }
}

/**
 * The least arena may be one with larger steps, though they keep no less alive: rows then live from other steps on. What an objective that leaves more room
 * would come to below the arena that is known, this comes to, too.
 */
function lessWithBands(rows: RowGraph, { boundBytes, path }: LeastArena, found: Scheduled): Scheduled {
  let best: Placed = found;
  for (const cuts of path.slice(0, Math.ceil(placings(rows) / 4))) {
    if (best.placement.arenaBytes <= boundBytes) break;
    const order = lastOf(orderBranches(rows, cuts));
    for (const limit of [best.placement.arenaBytes - rows.unit, balancedRoom(boundBytes)]) {
      const bands = mostBands(rows, order, growBands(rows, order, boundBytes, limit), limit);
      if (bands === null) continue;
      const placed = placedWith(rows, { ...order, bands });
      if (placed.placement.arenaBytes < best.placement.arenaBytes) best = placed;
    }
  }
  return { ...best, boundBytes };
}

/** The same with larger steps as far as the objective leaves room; null where it leaves none. */
function withBands(
  rows: RowGraph,
  scheduling: Scheduling,
  { order, boundBytes, placement }: LeastArena,
): Scheduled | null {
  const limit = Math.max(placement.arenaBytes, roomOf(scheduling, boundBytes));
  const bands = mostBands(rows, order, growBands(rows, order, boundBytes, limit), limit);
  return bands && { ...placedWith(rows, { ...order, bands }), boundBytes };
}

function placedWith(rows: RowGraph, policy: Policy): Placed {
  const schedule = simulate(rows, policy);
  return { schedule, placement: place(schedule) };
}

/** What is alive within the limit may still not pack into it: then fewer of the bands, by bisection; null where even one is too much. */
function mostBands(rows: RowGraph, order: Order, bands: Bands, limit: number): Policy['bands'] | null {
  const first = (count: number): Policy['bands'] => new Map(bands.slice(0, count));
  const fits = (count: number): boolean =>
    quickArenas(simulate(rows, { ...order, bands: first(count) }), limit + 1).next().done !== true;
  let [fitting, over] = [0, bands.length + 1];
  let left = 1 + placings(rows);
  for (let count = bands.length; fitting + 1 < over && left > 0; count = Math.floor((fitting + over) / 2)) {
    left -= 1;
    if (fits(count)) fitting = count;
    else over = count;
  }
  return fitting === 0 ? null : first(fitting);
}
