import { arenaOverLimit } from '../../errors/compile.js';
import type { Scheduling } from '../core.js';
import type { Graph, TensorId } from '../graph/graph.js';
import { mostPlaces } from './limits.js';
import { growBands } from './bands.js';
import { leastPeakCuts } from './cuts.js';
import { place } from './place.js';
import { refineCuts } from './refine.js';
import { rowGraph, type RowGraph } from './row-graph.js';
import { simulate } from './simulate.js';
import { noBands, type Placement, type Policy, type Schedule } from './types.js';

/** A schedule and where its rows lie. */
export interface Scheduled {
  readonly schedule: Schedule;
  readonly placement: Placement;
  /** Most bytes alive with the best cuts that are known: no placement of rows computed once, depth first, needs less. */
  readonly boundBytes: number;
}

type Placed = Omit<Scheduled, 'boundBytes'>;

/** Offsets are 16 bits of units: where an arena is larger than units of 4 bytes reach, rows lie at multiples of more. */
const units = [4, 16, 64, 256];
/** More rows than these are scheduled layer by layer: tensors then have one place each, and nothing takes quadratic time. */
const manyRows = 8_000;

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
  const placedWith = (policy: Policy): Placed => {
    const schedule = simulate(rows, policy);
    return { schedule, placement: place(schedule) };
  };
  if (rows.bytes.length > manyRows) {
    const layers = placedWith({
      cuts: new Set(),
      bands: new Map(rows.operators.map(({ height }, index) => [index, height])),
    });
    return checked(rows, scheduling, layers, layers.schedule.peakBytes);
  }
  const { tensors: start, peakBytes } = leastPeakCuts(rows);
  const given = complete.map((id) => rows.tensors.indexOf(id));
  const cuts = refineCuts(rows, given.length === 0 ? [start] : [start, new Set(given), new Set([...start, ...given])]);
  const withBands = (bands: Policy['bands']): Placed => placedWith({ cuts, bands });
  const single = withBands(noBands);
  // larger steps that keep no more alive may pack better, too
  const free = withBands(new Map(growBands(rows, cuts, single.schedule.peakBytes)));
  const least = free.placement.arenaBytes <= single.placement.arenaBytes ? free : single;
  const limit = limitOf(scheduling, least.placement.arenaBytes);
  const chosen = mostBands(growBands(rows, cuts, limit), withBands, least, limit);
  // a band may even lower the peak: it computes rows later
  return checked(rows, scheduling, chosen, Math.min(peakBytes, chosen.schedule.peakBytes));
}

function checked({ graph }: RowGraph, { objective }: Scheduling, placed: Placed, boundBytes: number): Scheduled {
  const { arenaBytes } = placed.placement;
  if (typeof objective === 'number' && arenaBytes > objective) throw arenaOverLimit(graph.name, arenaBytes, objective);
  return { ...placed, boundBytes };
}

/** Bytes the arena may have: the least, a tenth more, as many as there are, or a number given. */
function limitOf({ objective, mostBytes }: Scheduling, least: number): number {
  if (typeof objective === 'number') return objective;
  const speed = Math.max(least, mostBytes ?? Infinity);
  return { sram: least, balanced: Math.floor(1.1 * least), speed }[objective];
}

/** What is alive within the limit may still not pack into it: then fewer of the bands, by halving. */
function mostBands(
  bands: readonly (readonly [number, number])[],
  placed: (bands: Policy['bands']) => Placed,
  least: Placed,
  limit: number,
): Placed {
  for (let count = bands.length; count > 0; count = Math.floor(count / 2)) {
    const candidate = placed(new Map(bands.slice(0, count)));
    if (candidate.placement.arenaBytes <= limit) return candidate;
  }
  return least;
}
