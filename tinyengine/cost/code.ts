import { driver, functionsOf } from '../kernels/files.js';
import type { CodeCosts, Layer } from '../kernels/kernel.js';
import measured from '../kernels/shared/measured.json' with { type: 'json' };
import { pointersOf, rowsOf } from '../program/program.js';
import type { RowGraph } from '../schedule/row-graph.js';
import type { Core } from '../target.js';

/** Costs of the code that all families share on a core, as measured by `bench/calibrate.ts`. */
export interface SharedCosts {
  readonly driver: CodeCosts;
  /** Code of the run function, and of each function that returns the address of an input or output, in bytes. */
  readonly runBytes: number;
  readonly portBytes: number;
  /**
   * Stack of the run function and the driver, without the parts that depend on the number of operators and row
   * pointers.
   */
  readonly stackBytes: number;
}

const sharedCosts: Readonly<Record<Core, SharedCosts>> = measured.cores;

/** @throws Error if a family is chosen for a core on which it was not measured */
function costsOf({ family, kernel }: Layer, core: Core): CodeCosts {
  const costs = family.costs[core]?.[kernel];
  if (costs === undefined) throw new Error(`${kernel} of the family ${family.name} was not measured on ${core}`);
  return costs;
}

/** A function that a network calls, and the bytes of its code. */
export interface CalledFunction {
  readonly name: string;
  readonly bytes: number;
}

/** The kernels and the driver. */
export function calledFunctions(layers: readonly Layer[], core: Core): readonly CalledFunction[] {
  const bytes = new Map(layers.map((layer) => [layer.kernel, costsOf(layer, core).bytes]));
  bytes.set(driver, sharedCosts[core].driver.bytes);
  return functionsOf(layers).map((name) => ({ name, bytes: bytes.get(name)! }));
}

/**
 * Code bytes of N.c: the run function, and one function for each input and output that the application sees as a whole.
 */
export function runBytes({ inputs, outputs, ports }: RowGraph, core: Core): number {
  const whole = (ports.input ? 0 : inputs.length) + (ports.output ? 0 : outputs.length);
  return sharedCosts[core].runBytes + whole * sharedCosts[core].portBytes;
}

/** Code bytes of the kernels, the driver and N.c. */
export const codeBytes = (rows: RowGraph, layers: readonly Layer[], core: Core): number =>
  runBytes(rows, core) + sum(calledFunctions(layers, core).map(({ bytes }) => bytes));

/**
 * Stack bytes of the run function with its counters and row pointers, the driver, and the deepest kernel. The
 * application's callbacks come on top.
 */
export function stackOf(rows: RowGraph, layers: readonly Layer[], core: Core): number {
  const deepest = layers.reduce((most, layer) => Math.max(most, costsOf(layer, core).stackBytes), 0);
  const callbacks = rows.ports.input || rows.ports.output ? 16 : 0;
  const tables = 4 * Math.ceil(rows.operators.length / 2) + 4 * pointersOf(rows);
  const own = sharedCosts[core].stackBytes + callbacks + tables + deepest;
  // frames begin at multiples of 8 bytes, and the measured one may have had no padding where this one has
  return 8 * Math.ceil(own / 8) + 8;
}

/** Instructions of a layer's kernel for all its rows. */
export const layerInstructions = (layer: Layer, core: Core): number => instructionsOf(costsOf(layer, core), layer.work);

/** Instructions of the driver. */
export const driverInstructions = (rows: RowGraph, steps: number, core: Core): number =>
  instructionsOf(sharedCosts[core].driver, driverWork(rows, steps));

/** The quantities that the driver's instructions are linear in: steps, rows, windows, row pointers, and a constant. */
export function driverWork({ operators }: RowGraph, steps: number): readonly number[] {
  return [
    steps,
    sum(operators.map(({ height }) => height)),
    sum(operators.map(({ height, reads }) => height * reads.length)),
    sum(operators.map(({ height, reads }) => height * sum(reads.map(rowsOf)))),
    1,
  ];
}

const instructionsOf = ({ instructions }: CodeCosts, work: readonly number[]): number =>
  Math.round(sum(work.map((amount, i) => amount * instructions[i]!)));

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
