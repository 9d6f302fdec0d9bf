import { arenaOverLimit } from '../../errors/compile.js';
import type { Objective, Scheduling } from '../core.js';
import type { Graph } from '../graph/graph.js';
import { growBands } from './bands.js';
import { leastPeakCuts, refineCuts } from './cuts.js';
import { place } from './place.js';
import { rowGraph } from './row-graph.js';
import { simulate } from './simulate.js';
import type { Placement, Policy, Schedule } from './types.js';

/** A schedule and where its rows lie. */
export interface Scheduled {
  readonly schedule: Schedule;
  readonly placement: Placement;
  /** Most bytes alive with the best cuts that are known: no placement of rows computed once, depth first, needs less. */
  readonly boundBytes: number;
}

/**
 * Decides the order of a lowered network's work, row by row, and packs its rows into the arena: the least arena first, then larger bands as far as the
 * objective leaves room. Repeatable: no clock, no chance.
 * @throws ARENA_OVER_LIMIT where the objective is a number of bytes that the least arena exceeds
 */
export function scheduleNetwork(graph: Graph, { objective, rows: ports }: Scheduling): Scheduled {
  const rows = rowGraph(graph, ports);
  const { tensors: start, peakBytes } = leastPeakCuts(rows);
  const cuts = refineCuts(rows, start);
  const placed = (bands: Policy['bands']): Omit<Scheduled, 'boundBytes'> => {
    const schedule = simulate(rows, { cuts, bands });
    return { schedule, placement: place(schedule) };
  };
  const least = placed(new Map());
  const limit = limitOf(objective, least.placement.arenaBytes);
  if (limit < least.placement.arenaBytes) throw arenaOverLimit(graph.name, least.placement.arenaBytes, limit);
  const chosen = mostBands(growBands(rows, cuts, limit), placed, least, limit);
  // a band may even lower the peak: it computes rows later
  return { ...chosen, boundBytes: Math.min(peakBytes, chosen.schedule.peakBytes) };
}

/** Bytes the arena may have: the least, a tenth more, as many as there are, or a number given. */
const limitOf = (objective: Objective, least: number): number =>
  typeof objective === 'number'
    ? objective
    : { sram: least, balanced: Math.floor(1.1 * least), speed: Infinity }[objective];

/** What is alive within the limit may still not pack into it: then fewer of the bands, by halving. */
function mostBands(
  bands: readonly (readonly [number, number])[],
  placed: (bands: Policy['bands']) => Omit<Scheduled, 'boundBytes'>,
  least: Omit<Scheduled, 'boundBytes'>,
  limit: number,
): Omit<Scheduled, 'boundBytes'> {
  for (let count = bands.length; count > 0; count = Math.floor(count / 2)) {
    const candidate = placed(new Map(bands.slice(0, count)));
    if (candidate.placement.arenaBytes <= limit) return candidate;
  }
  return least;
}
