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

/** A schedule and the offsets of its rows. */
export interface Scheduled extends Placed {
  /**
   * The most bytes alive with the best known cuts. No placement of rows that are computed once, depth first, takes
   * less.
   */
  readonly boundBytes: number;
}

/** Sizes of a unit in bytes. Offsets are 16 bits of units, so a larger arena needs larger units. */
const units = [4, 16, 64, 256];
/**
 * Decides the order of a lowered network's work, row by row, and packs its rows into the arena. It first finds the
 * least arena, then larger bands within the bytes that the objective leaves. Deterministic: it uses no clock and no
 * unseeded random numbers.
 * @param needs of the kernels, by operator
 * @param complete tensors that should be complete before they are read; the search also starts from them as cuts
 * @throws MODEL_TOO_LARGE, MODEL_OVER_LIMIT if there are more rows or bytes than the tables can count
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

/** Checks the number of rows before anything is allocated per row. */
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

/** @returns the bytes alive, if they are more than `most` and no smaller peak is expected */
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
  // first stop at the room that the objective leaves; if no bands come of it, search the least arena
  const room = Math.max(cuts.peakBytes, roomOf(scheduling, cuts.peakBytes));
  return within(room, true) ?? within(cuts.peakBytes, false)!;

  function within(enough: number, mayFail: boolean): Scheduled | null {
    const least = lastOf(leastArenas(rows, cuts, enough, complete));
    // the least arena does not fit, so nothing larger is tried
    if (isOver(least.placement.arenaBytes, scheduling)) return least;
    const banded = withBands(rows, scheduling, least);
    const mayBeLess = cuts.peakBytes < least.placement.arenaBytes && least.placement.arenaBytes <= enough;
    if (banded === null && mayBeLess && mayFail) return null;
    const found = banded ?? least;
    return found.placement.arenaBytes > leastUseful(scheduling) ? lessWithBands(rows, least, found) : found;
  }
}

/**
 * Searches a smaller arena with larger steps. They keep as many bytes alive, but rows live from other steps on and may
 * pack better. This also covers the arenas that an objective with more room would find below the known one.
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

/** Adds larger steps within the bytes that the objective leaves. Null if there is no room for any. */
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

/**
 * Takes as many of the bands as pack into the limit, by bisection. Bytes alive within the limit need not pack into it.
 * Null if not even one band fits.
 */
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
