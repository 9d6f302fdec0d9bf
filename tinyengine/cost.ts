import type { Core, Scheduling } from './core.js';
import type { Planned } from './emit/emit.js';
import { driver, kernelsOf } from './emit/kernels.js';
import { planLayer, type Constant, type Layer } from './emit/layer.js';
import type { Graph } from './graph/graph.js';
import measured from './kernels/portable/measured.json' with { type: 'json' };
import { lower } from './passes/lower.js';
import { programBytes, programOf, type Program } from './program/program.js';
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
  readonly constantBytes: number;
  readonly runBytes: number;
  readonly stackBytes: number;
}

/** What the emitted code of a network will need, from the plan it is emitted from: nothing is printed or compiled. */
export function cost(graph: Graph, { core, scheduling }: Target): Cost {
  const { layers, program, scheduled } = planNetwork(graph, scheduling);
  const { instructions, kernels, constantBytes, runBytes, stackBytes, driverInstructions } = breakdown(
    layers,
    program,
    scheduled.schedule,
    core,
  );
  return {
    arenaBytes: program.arenaBytes,
    stackBytes,
    flashBytes: constantBytes + runBytes + sum(kernels.map(({ bytes }) => bytes)),
    instructions: driverInstructions + sum(instructions),
    macs: sum(layers.map(({ macs }) => macs)),
  };
}

/** Everything that is decided about a network before it is printed. */
export function planNetwork(graph: Graph, scheduling: Scheduling): Planned {
  const lowered = lower(graph);
  const layers = lowered.operators.map((operator) => planLayer(lowered, operator));
  const scheduled = scheduleNetwork(lowered, scheduling);
  const program = programOf(scheduled.schedule, scheduled.placement);
  return { graph: lowered, layers, scheduled, program };
}

interface CoreCosts {
  /** Bytes of code of each kernel, and what its instructions are linear in (the order is that of `Layer.work`). */
  readonly kernels: Readonly<Record<string, { readonly bytes: number; readonly instructions?: readonly number[] }>>;
  /** Code of N.c. */
  readonly runBytes: number;
  /** Stack of the deepest kernel and the driver, without what a network's number of operators and row pointers decides. */
  readonly stackBytes: number;
}

const costsOf = (core: Core): CoreCosts => (measured.cores as Readonly<Record<Core, CoreCosts>>)[core];

export function breakdown(layers: readonly Layer[], program: Program, schedule: Schedule, core: Core): Breakdown {
  const costs = costsOf(core);
  return {
    instructions: layers.map(({ kernel, work }) => instructionsOf(costs, kernel, work)),
    driverInstructions: instructionsOf(costs, driver, driverWork(program, schedule)),
    kernels: kernelsOf(layers).map((name) => ({ name, bytes: costs.kernels[name]!.bytes })),
    constantBytes: programBytes(program) + sum(layers.map(constantBytesOf)),
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

export const weightBytesOf = (layer: Layer): number =>
  sum(layer.constants.filter(({ name }) => name === 'weights' || name === 'operand').map(bytesOf));
export const tableBytesOf = (layer: Layer): number =>
  sum(layer.constants.filter(({ name }) => tables.has(name)).map(bytesOf));
const constantBytesOf = ({ constants, parameters }: Layer): number =>
  // Every array begins at a word in the worst case.
  sum([...constants.map(bytesOf), parameters.bytes].map((bytes) => 4 * Math.ceil(bytes / 4)));
export const parameterBytesOf = (layer: Layer): number =>
  constantBytesOf(layer) - weightBytesOf(layer) - tableBytesOf(layer);

const tables: ReadonlySet<string> = new Set(['exponentials', 'table', 'columns', 'lengths']);
const sizes = { int8_t: 1, uint16_t: 2, int32_t: 4, uint32_t: 4 } as const;
const bytesOf = ({ type, length }: Constant): number => sizes[type] * length;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
