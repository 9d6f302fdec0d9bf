import type { Graph } from '../graph/graph.js';
import { layerByLayer } from './layer-by-layer.js';
import { place } from './place.js';
import { withLifetimes } from './lifetimes.js';
import type { Placement, Schedule } from './types.js';

/** A schedule and where its rows lie. */
export interface Scheduled {
  readonly schedule: Schedule;
  readonly placement: Placement;
}

/** Decides the order of a lowered network's work, row by row, and packs its rows into the arena. Repeatable: no clock, no chance. */
export function scheduleNetwork(graph: Graph): Scheduled {
  const schedule = withLifetimes(graph, layerByLayer(graph));
  return { schedule, placement: place(schedule) };
}
