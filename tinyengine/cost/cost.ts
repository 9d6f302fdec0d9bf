import type { Core, Target } from '../target.js';
import type { Graph } from '../graph/graph.js';
import { driver, kernelsOf } from '../kernels/files.js';
import type { Layer } from '../kernels/kernel.js';
import measured from '../kernels/portable/measured.json' with { type: 'json' };
import { macsOf, planNetwork, type Planned } from '../plan.js';
import { pointersOf, rowsOf } from '../program/program.js';
import type { RowGraph } from '../schedule/row-graph.js';
import { flashOf, type Flash } from './flash.js';

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

/** What a kernel takes on a core. */
export interface KernelCosts {
  /** Of code. */
  readonly bytes: number;
  /** What its instructions are linear in, in the order of `Layer.work`; the driver's in that of `driverWork`. */
  readonly instructions: readonly number[];
  /** Beside what the driver takes anyway. */
  readonly stackBytes: number;
}

/** What code takes on a core, as bench/calibrate.ts has measured it. */
export interface CoreCosts {
  readonly kernels: Readonly<Record<string, KernelCosts>>;
  /** Code of the run function, and of each function that says where an input or output lies. */
  readonly runBytes: number;
  readonly portBytes: number;
  /** Of the run function and the driver, without what a network's number of operators and row pointers decides. */
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
    runBytes: runBytes(program.rows, core),
    stackBytes: stackOf(program.rows, layers, core),
  };
}

/** Code of the kernels, the driver and N.c. */
export const codeBytes = (rows: RowGraph, layers: readonly Layer[], core: Core): number =>
  runBytes(rows, core) + sum(kernelsOf(layers).map((name) => costsOf(core).kernels[name]!.bytes));

function runBytes({ inputs, outputs, ports }: RowGraph, core: Core): number {
  const whole = (ports.input ? 0 : inputs.length) + (ports.output ? 0 : outputs.length);
  return costsOf(core).runBytes + whole * costsOf(core).portBytes;
}

export const kernelInstructions = (layers: readonly Layer[], core: Core): number =>
  sum(layers.map(({ kernel, work }) => instructionsOf(costsOf(core), kernel, work)));

export const driverInstructions = (rows: RowGraph, steps: number, core: Core): number =>
  instructionsOf(costsOf(core), driver, driverWork(rows, steps));

/** Of the run function with its tables in progress, the driver, and the deepest kernel; the application's callbacks come on top. */
export function stackOf(rows: RowGraph, layers: readonly Layer[], core: Core): number {
  const { kernels, stackBytes } = costsOf(core);
  const deepest = layers.reduce((most, { kernel }) => Math.max(most, kernels[kernel]!.stackBytes), 0);
  const callbacks = rows.ports.input || rows.ports.output ? 16 : 0;
  const own = stackBytes + callbacks + 4 * Math.ceil(rows.operators.length / 2) + 4 * pointersOf(rows) + deepest;
  // frames begin at multiples of 8 bytes: what was measured may have been spared one that this network needs
  return 8 * Math.ceil(own / 8) + 8;
}

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

const instructionsOf = ({ kernels }: CoreCosts, kernel: string, work: readonly number[]): number =>
  Math.round(sum(work.map((amount, i) => amount * kernels[kernel]!.instructions[i]!)));

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
