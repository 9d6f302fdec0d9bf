import { arenaOverLimit } from '../errors/compile.js';
import type { Graph, TensorId } from './graph/graph.js';
import { layersOf, macsOf } from './kernels/choose.js';
import { familiesOf } from './kernels/families.js';
import type { Family, Layer } from './kernels/kernel.js';
import { eliminate } from './passes/eliminate.js';
import { lower } from './passes/lower.js';
import { programOf, type Program } from './program/program.js';
import { recompute } from './recompute/recompute.js';
import { rowGraph, type RowGraph } from './schedule/row-graph.js';
import { scheduleNetwork, type Scheduled } from './schedule/schedule.js';
import type { Target } from './target.js';

/** A network that is ready to be printed as C. */
export interface Planned {
  readonly graph: Graph;
  readonly layers: readonly Layer[];
  readonly scheduled: Scheduled;
  readonly program: Program;
  /** Whether regions are computed in strips of columns. */
  readonly inStrips: boolean;
  /** Multiplications that strips compute a second time. */
  readonly recomputedMacs: number;
}

/**
 * Makes every decision about a network before C is printed: lower, eliminate, choose kernels, schedule, place, build
 * tables.
 * @param families kernel families in order of preference; those of the core by default
 * @throws ARENA_OVER_LIMIT if the objective is a number of bytes and the least arena exceeds it; MODEL_TOO_LARGE,
 *   MODEL_OVER_LIMIT
 */
export function planNetwork(graph: Graph, target: Target, families?: readonly Family[]): Planned {
  const lowered = lower(graph);
  const smaller = eliminate(lowered);
  return planLowered(smaller, target, families);
}

/** Plans a network that is already lowered and whose dead channels are already eliminated. */
export function planLowered(graph: Graph, target: Target, families = familiesOf(target.core)): Planned {
  const planned = leastPlan(graph, target, families);
  const { objective } = target.scheduling;
  const { arenaBytes } = planned.program;
  if (typeof objective === 'number' && arenaBytes > objective) throw arenaOverLimit(graph.name, arenaBytes, objective);
  return planned;
}

/** Plans with and without strips, if strips are allowed, and returns the plan with the smaller arena. */
function leastPlan(graph: Graph, target: Target, families: readonly Family[]): Planned {
  const plain = planOf(graph, target, families);
  if (!target.scheduling.recompute) return plain;
  const rowsOf = (own: Graph): RowGraph => rowGraph(own, layersOf(own, target, families), target.scheduling.rows);
  const { graph: strips, complete } = recompute(graph, rowsOf);
  if (complete.length === 0) return plain;
  const stripped = planOf(strips, target, families, complete);
  if (stripped.program.arenaBytes >= plain.program.arenaBytes) return plain;
  return { ...stripped, inStrips: true, recomputedMacs: macsOf(stripped.layers) - macsOf(plain.layers) };
}

/** Chooses kernels, then an order of rows and their offsets, then builds the tables. */
function planOf(
  graph: Graph,
  target: Target,
  families: readonly Family[],
  complete: readonly TensorId[] = [],
): Planned {
  const layers = layersOf(graph, target, families);
  const scheduled = scheduleNetwork(graph, layers, target.scheduling, complete);
  const program = programOf(scheduled.schedule, scheduled.placement);
  return { graph, layers, scheduled, program, inStrips: false, recomputedMacs: 0 };
}
