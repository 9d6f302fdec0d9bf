import type { Core, Scheduling } from './core.js';
import type { Planned } from './emit/emit.js';
import { driver, kernelsOf } from './emit/kernels.js';
import { planLayer, type Layer } from './emit/layer.js';
import { flashOf, type Flash } from './flash.js';
import type { Graph, TensorId } from './graph/graph.js';
import measured from './kernels/portable/measured.json' with { type: 'json' };
import { eliminate } from './passes/eliminate.js';
import { lower } from './passes/lower.js';
import { pointersOf, programOf, rowsOf } from './program/program.js';
import { recompute } from './recompute/recompute.js';
import { scheduleNetwork } from './schedule/schedule.js';
import type { RowGraph } from './schedule/row-graph.js';

/** What a network needs: bytes, instructions of one inference, multiply-accumulates. */
export interface Cost {
  /** All SRAM but the stack. */
  readonly arenaBytes: number;
  /** Stack of the run function. */
  readonly stackBytes: number;
  /** Everything the generated library adds to a firmware: constants, kernels, the run function. */
  readonly flashBytes: number;
  readonly instructions: number;
  readonly macs: number;
}

export interface Target {
  readonly core: Core;
  readonly scheduling: Scheduling;
}

/** The same by layer and kind, as `network.json` shows it. */
export interface Breakdown {
  readonly instructions: readonly number[];
  /** Of the walk over the tables. */
  readonly driverInstructions: number;
  readonly kernels: readonly { readonly name: string; readonly bytes: number }[];
  readonly flash: Flash;
  readonly runBytes: number;
  readonly stackBytes: number;
}

/** What the emitted code of a network will need, from the plan it is emitted from: nothing is printed or compiled. */
export const cost = (graph: Graph, { core, scheduling }: Target): Cost => costOf(planNetwork(graph, scheduling), core);

export function costOf(planned: Planned, core: Core): Cost {
  const { layers, program } = planned;
  const flash = flashOf(layers, program);
  const { instructions, kernels, runBytes, stackBytes, driverInstructions } = breakdown(planned, core, flash);
  return {
    arenaBytes: program.arenaBytes,
    stackBytes,
    flashBytes: flash.bytes + runBytes + sum(kernels.map(({ bytes }) => bytes)),
    instructions: driverInstructions + sum(instructions),
    macs: macsOf(layers),
  };
}

/** Everything that is decided about a network before it is printed. */
export const planNetwork = (graph: Graph, scheduling: Scheduling): Planned =>
  planLowered(eliminate(lower(graph)), scheduling);

/** The same of a network that is lowered already and has no channel to spare. */
export function planLowered(graph: Graph, scheduling: Scheduling): Planned {
  const plain = planOf(graph, scheduling, []);
  if (!scheduling.recompute) return plain;
  const { graph: strips, complete } = recompute(graph, scheduling.rows);
  if (complete.length === 0) return plain;
  const stripped = planOf(strips, scheduling, complete);
  if (stripped.program.arenaBytes >= plain.program.arenaBytes) return plain;
  return { ...stripped, recomputedMacs: macsOf(stripped.layers) - macsOf(plain.layers) };
}

function planOf(graph: Graph, scheduling: Scheduling, complete: readonly TensorId[]): Planned {
  const layers = layersOf(graph);
  const scheduled = scheduleNetwork(graph, scheduling, complete);
  return { graph, layers, scheduled, program: programOf(scheduled.schedule, scheduled.placement), recomputedMacs: 0 };
}

export const layersOf = (graph: Graph): readonly Layer[] =>
  graph.operators.map((operator) => planLayer(graph, operator));

export const macsOf = (layers: readonly Layer[]): number => sum(layers.map(({ macs }) => macs));

interface CoreCosts {
  /** Bytes of code of each kernel, and what its instructions are linear in (the order is that of `Layer.work`). */
  readonly kernels: Readonly<Record<string, { readonly bytes: number; readonly instructions?: readonly number[] }>>;
  /** Code of N.c. */
  readonly runBytes: number;
  /** Stack of the deepest kernel and the driver, without what a network's number of operators and row pointers decides. */
  readonly stackBytes: number;
}

const costsOf = (core: Core): CoreCosts => (measured.cores as Readonly<Record<Core, CoreCosts>>)[core];

export function breakdown({ layers, program, scheduled }: Planned, core: Core, flash: Flash): Breakdown {
  const costs = costsOf(core);
  return {
    instructions: layers.map(({ kernel, work }) => instructionsOf(costs, kernel, work)),
    driverInstructions: driverInstructions(program.rows, scheduled.schedule.steps.length, core),
    kernels: kernelsOf(layers).map((name) => ({ name, bytes: costs.kernels[name]!.bytes })),
    flash,
    runBytes: costs.runBytes,
    stackBytes: stackOf(program.rows, core),
  };
}

/** Code of the kernels, the driver and N.c. */
export const codeBytes = (layers: readonly Layer[], core: Core): number =>
  costsOf(core).runBytes + sum(kernelsOf(layers).map((name) => costsOf(core).kernels[name]!.bytes));

export const kernelInstructions = (layers: readonly Layer[], core: Core): number =>
  sum(layers.map(({ kernel, work }) => instructionsOf(costsOf(core), kernel, work)));

export const driverInstructions = (rows: RowGraph, steps: number, core: Core): number =>
  instructionsOf(costsOf(core), driver, driverWork(rows, steps));

/** Of the run function with its tables in progress, the driver, and the deepest kernel. */
export const stackOf = (rows: RowGraph, core: Core): number =>
  costsOf(core).stackBytes + 4 * Math.ceil(rows.operators.length / 2) + 4 * pointersOf(rows);

/** What the driver's instructions are linear in: steps, rows, windows and row pointers gathered, and once. */
export function driverWork({ operators }: RowGraph, steps: number): readonly number[] {
  return [
    steps,
    sum(operators.map(({ height }) => height)),
    sum(operators.map(({ height, reads }) => height * reads.length)),
    sum(operators.map(({ height, reads }) => height * sum(reads.map(rowsOf)))),
    1,
  ];
}

function instructionsOf(costs: CoreCosts, kernel: string, work: readonly number[]): number {
  const factors = costs.kernels[kernel]?.instructions ?? [];
  return Math.max(0, Math.round(sum(work.map((amount, i) => amount * (factors[i] ?? 0)))));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
