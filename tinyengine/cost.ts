import type { Core, Objective } from './core.js';
import type { Graph } from './graph/graph.js';
import { kernelsOf } from './emit/kernels.js';
import { planLayer, type Layer } from './emit/layer.js';
import measured from './kernels/portable/measured.json' with { type: 'json' };
import { lower } from './passes/lower.js';
import { scheduleNetwork } from './schedule/schedule.js';

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
  readonly objective: Objective;
}

/** The same by layer and kind, as `network.json` shows it. */
export interface Breakdown {
  readonly instructions: readonly number[];
  readonly kernels: readonly { readonly name: string; readonly bytes: number }[];
  readonly constantBytes: number;
  readonly runBytes: number;
  readonly stackBytes: number;
}

/** What the emitted code of a network will need, from the plan it is emitted from: nothing is printed or compiled. */
export function cost(graph: Graph, { core }: Target): Cost {
  const lowered = lower(graph);
  const layers = lowered.operators.map((operator) => planLayer(lowered, operator));
  const { placement } = scheduleNetwork(lowered);
  const { instructions, kernels, constantBytes, runBytes, stackBytes } = breakdown(layers, core);
  return {
    arenaBytes: placement.arenaBytes,
    stackBytes,
    flashBytes: constantBytes + runBytes + sum(kernels.map(({ bytes }) => bytes)),
    instructions: sum(instructions),
    macs: sum(layers.map(({ macs }) => macs)),
  };
}

interface CoreCosts {
  /** Bytes of code of each kernel, and what its instructions are linear in (the order is that of `Layer.work`). */
  readonly kernels: Readonly<Record<string, { readonly bytes: number; readonly instructions?: readonly number[] }>>;
  /** Code of a layer's function and of the rest of N.c. */
  readonly layerBytes: number;
  readonly runBytes: number;
  /** Stack of the deepest kernel and of a layer's function without its row pointers. */
  readonly stackBytes: number;
}

/** Of the run function around a layer's, which networks of one layer do not have: it becomes a jump there. */
const callerBytes = 32;

const costsOf = (core: Core): CoreCosts => (measured.cores as Readonly<Record<Core, CoreCosts>>)[core];

export function breakdown(layers: readonly Layer[], core: Core): Breakdown {
  const costs = costsOf(core);
  return {
    instructions: layers.map((layer) => instructionsOf(layer, costs)),
    kernels: kernelsOf(layers).map((name) => ({ name, bytes: costs.kernels[name]!.bytes })),
    constantBytes: sum(layers.map(constantBytesOf)),
    runBytes: costs.runBytes + costs.layerBytes * layers.length,
    stackBytes: costs.stackBytes + callerBytes + 4 * Math.max(0, ...layers.map(rowPointers)),
  };
}

function instructionsOf({ kernel, work }: Layer, costs: CoreCosts): number {
  const factors = (kernel === null ? undefined : costs.kernels[kernel]?.instructions) ?? [];
  return Math.max(0, Math.round(sum(work.map((amount, i) => amount * (factors[i] ?? 0)))));
}

export const weightBytesOf = (layer: Layer): number =>
  sum(layer.constants.filter(({ name }) => name === 'weights').map(({ length }) => length));
export const tableBytesOf = (layer: Layer): number =>
  sum(layer.constants.filter(({ name }) => name === 'exponentials').map(({ length }) => 4 * length));
const constantBytesOf = ({ constants, parameters }: Layer): number =>
  // Every array begins at a word in the worst case.
  sum(constants.map(({ type, length }) => 4 * Math.ceil((type === 'int8_t' ? length : 4 * length) / 4))) +
  (parameters?.bytes ?? 0);
export const parameterBytesOf = (layer: Layer): number =>
  constantBytesOf(layer) - weightBytesOf(layer) - tableBytesOf(layer);

/** How many row pointers a layer's function keeps on its stack. */
function rowPointers({ operator, work }: Layer): number {
  return 'window' in operator
    ? operator.window.height
    : (work.at(-2) ?? 0) > 0 && operator.kind === 'FULLY_CONNECTED'
      ? Math.round(work[1]! / work[2]!)
      : 2;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
