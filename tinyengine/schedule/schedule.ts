import { arenaOverLimit } from '../../errors/compile.js';
import type { Scheduling } from '../core.js';
import type { Graph, TensorId } from '../graph/graph.js';
import { mostPlaces } from './limits.js';
import type { Limits } from '../arena/pack.js';
import { orderBranches } from './branches.js';
import { growBands, type Bands } from './bands.js';
import { leastPeakCuts, valleys, withFreeCuts } from './cuts.js';
import { place, quickArena } from './place.js';
import { refineCuts } from './refine.js';
import { rowGraph, type RowGraph } from './row-graph.js';
import { simulate } from './simulate.js';
import { noBands, type Order, type Placement, type Policy, type Schedule } from './types.js';

/** A schedule and where its rows lie. */
export interface Scheduled {
  readonly schedule: Schedule;
  readonly placement: Placement;
  /** Most bytes alive with the best cuts that are known: no placement of rows computed once, depth first, needs less. */
  readonly boundBytes: number;
}

/** For the least arena, by which every objective is measured. */
const thorough = { passes: 15, nodes: 4_000 };

type Placed = Omit<Scheduled, 'boundBytes'>;

/** Offsets are 16 bits of units: where an arena is larger than units of 4 bytes reach, rows lie at multiples of more. */
const units = [4, 16, 64, 256];
/** More rows than these are scheduled layer by layer: tensors then have one place each, and nothing takes quadratic time. */
export const manyRows = 8_000;

/**
 * Decides the order of a lowered network's work, row by row, and packs its rows into the arena: the least arena first, then larger bands as far as the
 * objective leaves room. Repeatable: no clock, no chance.
 * @param complete tensors that had better be complete before they are read: where to begin looking
 * @throws ARENA_OVER_LIMIT where the objective is a number of bytes that the least arena exceeds
 */
export function scheduleNetwork(graph: Graph, scheduling: Scheduling, complete: readonly TensorId[] = []): Scheduled {
  const tries = units.map((unit) => () => scheduleRows(rowGraph(graph, scheduling.rows, unit), scheduling, complete));
  for (const schedule of tries.slice(0, -1)) {
    const scheduled = schedule();
    if (scheduled.placement.arenaBytes <= mostPlaces * scheduled.schedule.rows.unit) return scheduled;
  }
  return tries.at(-1)!();
}

function scheduleRows(rows: RowGraph, scheduling: Scheduling, complete: readonly TensorId[]): Scheduled {
  const placedWith = (policy: Policy, effort: Partial<Limits> = {}): Placed => {
    const schedule = simulate(rows, policy);
    return { schedule, placement: place(schedule, effort) };
  };
  if (rows.bytes.length > manyRows) {
    const layers = placedWith({
      cuts: new Set(),
      bands: new Map(rows.operators.map(({ height }, index) => [index, height])),
    });
    return checked(rows, scheduling, layers, layers.schedule.peakBytes);
  }
  const least = leastPeakCuts(rows);
  const { tensors: start, peakBytes } = least;
  const given = complete.map((id) => rows.tensors.indexOf(id));
  const starts = [
    start,
    valleys(rows),
    withFreeCuts(rows, least),
    ...(given.length === 0 ? [] : [new Set(given), new Set([...start, ...given])]),
  ];
  const cuts = refineCuts(rows, starts, (arena) => arena <= peakBytes);
  const order = orderBranches(rows, cuts);
  const single = simulate(rows, { ...order, bands: noBands });
  // what is known as the least arena stays so: no band computes rows so late that even less is alive
  const boundBytes = Math.min(peakBytes, single.peakBytes);
  const bandsWithin = (limit: number): Bands => growBands(rows, order, boundBytes, limit);
  // larger steps that keep no more alive may pack better, too
  const free = new Map(bandsWithin(single.peakBytes));
  const isFree = quickArena(simulate(rows, { ...order, bands: free })) <= quickArena(single);
  const leanest = placedWith({ ...order, bands: isFree ? free : noBands }, thorough);
  const limit = limitOf(scheduling, leanest.placement.arenaBytes);
  const bands = mostBands(rows, order, bandsWithin(limit), limit);
  return checked(rows, scheduling, bands === null ? leanest : placedWith({ ...order, bands }), boundBytes);
}

function checked({ graph }: RowGraph, { objective }: Scheduling, placed: Placed, boundBytes: number): Scheduled {
  const { arenaBytes } = placed.placement;
  if (typeof objective === 'number' && arenaBytes > objective) throw arenaOverLimit(graph.name, arenaBytes, objective);
  return { ...placed, boundBytes };
}

/** Bytes the arena may have: the least, a tenth more, as many as there are, or a number given. */
export function limitOf({ objective, mostBytes }: Scheduling, least: number): number {
  if (typeof objective === 'number') return objective;
  const most = Math.max(least, mostBytes ?? Infinity);
  return { sram: least, balanced: Math.min(Math.floor(1.1 * least), most), speed: most }[objective];
}

/** What is alive within the limit may still not pack into it: then fewer of the bands, by bisection; null where even one is too much. */
function mostBands(rows: RowGraph, order: Order, bands: Bands, limit: number): Policy['bands'] | null {
  const first = (count: number): Policy['bands'] => new Map(bands.slice(0, count));
  const question = { ceiling: limit + 1, isEnough: (bytes: number) => bytes <= limit };
  let [fitting, over] = [0, bands.length + 1];
  for (let count = bands.length; fitting + 1 < over; count = Math.floor((fitting + over) / 2)) {
    if (quickArena(simulate(rows, { ...order, bands: first(count) }), question) <= limit) fitting = count;
    else over = count;
  }
  return fitting === 0 ? null : first(fitting);
}
