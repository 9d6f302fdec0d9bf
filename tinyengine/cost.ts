import type { Core, Scheduling } from './core.js';
import type { Planned } from './emit/emit.js';
import { driver, kernelsOf } from './emit/kernels.js';
import { planLayer } from './emit/layer.js';
import { flashOf, type Flash } from './flash.js';
import type { Graph, TensorId } from './graph/graph.js';
import measured from './kernels/portable/measured.json' with { type: 'json' };
import { eliminate } from './passes/eliminate.js';
import { lower } from './passes/lower.js';
import { programOf, type Program } from './program/program.js';
import { recompute } from './recompute/recompute.js';
import { scheduleNetwork } from './schedule/schedule.js';
import type { Schedule } from './schedule/types.js';

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
export function cost(graph: Graph, { core, scheduling }: Target): Cost {
  const planned = planNetwork(graph, scheduling);
  const { layers, program } = planned;
  const flash = flashOf(layers, program);
  const { instructions, kernels, runBytes, stackBytes, driverInstructions } = breakdown(planned, core, flash);
  return {
    arenaBytes: program.arenaBytes,
    stackBytes,
    flashBytes: flash.bytes + runBytes + sum(kernels.map(({ bytes }) => bytes)),
    instructions: driverInstructions + sum(instructions),
    macs: sum(layers.map(({ macs }) => macs)),
  };
}

/** Everything that is decided about a network before it is printed. */
export function planNetwork(graph: Graph, scheduling: Scheduling): Planned {
  const pruned = eliminate(lower(graph));
  const plain = planOf(pruned, scheduling, []);
  if (!scheduling.recompute) return plain;
  const { graph: strips, complete } = recompute(pruned, scheduling.rows);
  if (complete.length === 0) return plain;
  const stripped = planOf(strips, scheduling, complete);
  if (stripped.program.arenaBytes >= plain.program.arenaBytes) return plain;
  return { ...stripped, recomputedMacs: macsOf(stripped) - macsOf(plain) };
}

function planOf(graph: Graph, scheduling: Scheduling, complete: readonly TensorId[]): Planned {
  const layers = graph.operators.map((operator) => planLayer(graph, operator));
  const scheduled = scheduleNetwork(graph, scheduling, complete);
  return { graph, layers, scheduled, program: programOf(scheduled.schedule, scheduled.placement), recomputedMacs: 0 };
}

const macsOf = ({ layers }: Planned): number => sum(layers.map(({ macs }) => macs));

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
    driverInstructions: instructionsOf(costs, driver, driverWork(program, scheduled.schedule)),
    kernels: kernelsOf(layers).map((name) => ({ name, bytes: costs.kernels[name]!.bytes })),
    flash,
    runBytes: costs.runBytes,
    stackBytes: costs.stackBytes + 4 * Math.ceil(program.operators.length / 2) + 4 * program.pointers,
  };
}

/** What the driver's instructions are linear in: steps, rows, windows and row pointers gathered, and once. */
export function driverWork({ operators, windows }: Program, { steps }: Schedule): readonly number[] {
  const rows = operators.map(({ height }) => height);
  const own = operators.map(({ operator, window, windows: count }) =>
    operator < 0 ? [] : windows.slice(window, window + count),
  );
  return [
    steps.length,
    sum(rows),
    sum(own.map((each, index) => each.length * rows[index]!)),
    sum(own.map((each, index) => sum(each.map(({ count }) => count)) * rows[index]!)),
    1,
  ];
}

function instructionsOf(costs: CoreCosts, kernel: string, work: readonly number[]): number {
  const factors = costs.kernels[kernel]?.instructions ?? [];
  return Math.max(0, Math.round(sum(work.map((amount, i) => amount * (factors[i] ?? 0)))));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
