import type { Graph } from '../graph/graph.js';
import { layersOf, macsOf } from '../kernels/choose.js';
import { lowerUnchecked } from '../passes/lower.js';
import { planLowered } from '../plan.js';
import { programBytesWithin } from '../program/program.js';
import { arenaFits, undecided, type Feasibility } from '../schedule/arena-fits.js';
import { rowGraph } from '../schedule/row-graph.js';
import type { Target } from '../target.js';
import { codeBytes, driverInstructions, layerInstructions, stackOf } from './code.js';
import { costOf, type Cost } from './cost.js';
import { constantBytes } from './flash.js';

/** A number that is at least `low` and at most `high`. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/**
 * What `cost()` will return, as far as it is known before rows are scheduled and placed. That would take a hundred
 * times as long.
 */
export interface Estimate {
  readonly macs: number;
  readonly stackBytes: number;
  /** Exact except for the tables, which the schedule decides. */
  readonly flashBytes: Range;
  /** Exact except for the number of steps. */
  readonly instructions: Range;
  /** Decides whether the arena fits in a number of bytes. */
  readonly arenaFits: (bytes: number) => Feasibility;
  readonly exact: () => Cost;
}

/** @param graph a network whose weight values are ignored: they are not checked, and no channel counts as constant */
export function estimate(graph: Graph, target: Target): Estimate {
  const { core, scheduling } = target;
  const lowered = lowerUnchecked(graph);
  const layers = layersOf(lowered, target);
  const rows = rowGraph(lowered, layers, scheduling.rows);
  const known = {
    macs: macsOf(layers),
    stackBytes: stackOf(rows, layers, core),
    exact: () => costOf(planLowered(lowered, target), core),
  };
  // with strips the network has other operators and other rows
  if (scheduling.recompute) return { ...known, ...unknown };

  const fixedBytes = codeBytes(rows, layers, core) + sum(layers.map(constantBytes));
  const [leastTables, mostTables] = programBytesWithin(rows);
  const kernels = sum(layers.map((layer) => layerInstructions(layer, core)));
  const [leastSteps, mostSteps] = [rows.operators.length, sum(rows.operators.map(({ height }) => height))];
  return {
    ...known,
    flashBytes: { low: fixedBytes + leastTables, high: fixedBytes + mostTables },
    instructions: {
      low: kernels + driverInstructions(rows, leastSteps, core),
      high: kernels + driverInstructions(rows, mostSteps, core),
    },
    arenaFits: (bytes) => arenaFits(rows, scheduling, bytes),
  };
}

const any: Range = { low: 0, high: Infinity };
const unknown = { flashBytes: any, instructions: any, arenaFits: () => undecided };

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
