import { codeBytes, costOf, driverInstructions, kernelInstructions, stackOf, type Cost } from './cost.js';
import { layersOf, macsOf, planLowered } from '../plan.js';
import type { Target } from '../target.js';
import { constantBytes } from './flash.js';
import type { Graph } from '../graph/graph.js';
import { lowerUnchecked } from '../passes/lower.js';
import { programBytesWithin } from '../program/program.js';
import { rowGraph } from '../schedule/row-graph.js';
import { arenaFits, undecided, type Feasibility } from '../schedule/arena-fits.js';

/** A number that is at least `low` and at most `high`. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** What `cost()` will say of a network, as far as it is known before its rows are scheduled and placed: that takes a hundred times as long. */
export interface Estimate {
  readonly macs: number;
  readonly stackBytes: number;
  /** All but the tables, which the schedule decides, is exact. */
  readonly flashBytes: Range;
  /** All but the number of steps is exact. */
  readonly instructions: Range;
  /** Whether the arena has no more than so many bytes. */
  readonly arenaFits: (bytes: number) => Feasibility;
  readonly exact: () => Cost;
}

/** @param graph a network whose weights are of no account: nothing in them is checked, and no channel is constant */
export function estimate(graph: Graph, { core, scheduling }: Target): Estimate {
  const lowered = lowerUnchecked(graph);
  const layers = layersOf(lowered);
  const rows = rowGraph(lowered, scheduling.rows);
  const fixedBytes = codeBytes(rows, layers, core) + layers.reduce((sum, layer) => sum + constantBytes(layer), 0);
  const [leastTables, mostTables] = programBytesWithin(rows);
  const kernels = kernelInstructions(layers, core);
  const mostSteps = rows.operators.reduce((sum, { height }) => sum + height, 0);
  const planned = {
    macs: macsOf(layers),
    stackBytes: stackOf(rows, layers, core),
    exact: () => costOf(planLowered(lowered, scheduling), core),
  };
  // strips are other operators with other rows
  if (scheduling.recompute) return { ...planned, ...unknown };
  return {
    ...planned,
    flashBytes: { low: fixedBytes + leastTables, high: fixedBytes + mostTables },
    instructions: {
      low: kernels + driverInstructions(rows, rows.operators.length, core),
      high: kernels + driverInstructions(rows, mostSteps, core),
    },
    arenaFits: (bytes) => arenaFits(rows, scheduling, bytes),
  };
}

const any: Range = { low: 0, high: Infinity };
const unknown = { flashBytes: any, instructions: any, arenaFits: () => undecided };
