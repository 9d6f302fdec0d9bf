import { arenaOverLimit } from '../errors/compile.js';
import type { Graph, TensorId } from './graph/graph.js';
import { planLayer } from './kernels/choose.js';
import type { Layer } from './kernels/kernel.js';
import { eliminate } from './passes/eliminate.js';
import { lower } from './passes/lower.js';
import { programOf, type Program } from './program/program.js';
import { recompute } from './recompute/recompute.js';
import { scheduleNetwork, type Scheduled } from './schedule/schedule.js';
import type { Scheduling } from './target.js';

/** A network that is ready to be printed. */
export interface Planned {
  readonly graph: Graph;
  readonly layers: readonly Layer[];
  readonly scheduled: Scheduled;
  readonly program: Program;
  /** Whether feature maps are computed in strips of columns. */
  readonly inStrips: boolean;
  /** Multiplications that compute again what was computed before. */
  readonly recomputedMacs: number;
}

/** Everything that is decided about a network before it is printed. */
export const planNetwork = (graph: Graph, scheduling: Scheduling): Planned =>
  planLowered(eliminate(lower(graph)), scheduling);

/**
 * The same of a network that is lowered already and has no channel to spare.
 * @throws ARENA_OVER_LIMIT where the objective is a number of bytes that the least arena exceeds
 */
export function planLowered(graph: Graph, scheduling: Scheduling): Planned {
  const planned = leastPlan(graph, scheduling);
  const { objective } = scheduling;
  const { arenaBytes } = planned.program;
  if (typeof objective === 'number' && arenaBytes > objective) throw arenaOverLimit(graph.name, arenaBytes, objective);
  return planned;
}

/** In strips where that takes less. */
function leastPlan(graph: Graph, scheduling: Scheduling): Planned {
  const plain = planOf(graph, scheduling, []);
  if (!scheduling.recompute) return plain;
  const { graph: strips, complete } = recompute(graph, scheduling.rows);
  if (complete.length === 0) return plain;
  const stripped = planOf(strips, scheduling, complete);
  if (stripped.program.arenaBytes >= plain.program.arenaBytes) return plain;
  return { ...stripped, inStrips: true, recomputedMacs: macsOf(stripped.layers) - macsOf(plain.layers) };
}

function planOf(graph: Graph, scheduling: Scheduling, complete: readonly TensorId[]): Planned {
  const layers = layersOf(graph);
  const scheduled = scheduleNetwork(graph, scheduling, complete);
  const program = programOf(scheduled.schedule, scheduled.placement);
  return { graph, layers, scheduled, program, inStrips: false, recomputedMacs: 0 };
}

export const layersOf = (graph: Graph): readonly Layer[] =>
  graph.operators.map((operator) => planLayer(graph, operator));

export const macsOf = (layers: readonly Layer[]): number => sum(layers.map(({ macs }) => macs));

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
