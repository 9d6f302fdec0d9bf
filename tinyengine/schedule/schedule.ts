import type { Graph } from '../graph/graph.js';
import { leastPeakCuts, refineCuts } from './cuts.js';
import { place } from './place.js';
import { rowGraph, type RowPorts } from './row-graph.js';
import { simulate } from './simulate.js';
import type { Placement, Schedule } from './types.js';

/** A schedule and where its rows lie. */
export interface Scheduled {
  readonly schedule: Schedule;
  readonly placement: Placement;
  /** No order of these rows that computes each once is known to need less. */
  readonly boundBytes: number;
}

export const wholePorts: RowPorts = { input: false, output: false };

/** Decides the order of a lowered network's work, row by row, and packs its rows into the arena. Repeatable: no clock, no chance. */
export function scheduleNetwork(graph: Graph, ports: RowPorts = wholePorts): Scheduled {
  const rows = rowGraph(graph, ports);
  const { tensors: start, peakBytes } = leastPeakCuts(rows);
  const cuts = refineCuts(rows, start);
  const schedule = simulate(rows, { cuts, bands: new Map() });
  return { schedule, placement: place(schedule), boundBytes: Math.min(peakBytes, schedule.peakBytes) };
}
