import type { Graph } from '../graph/graph.js';
import { macsOf } from '../kernels/choose.js';
import type { Family } from '../kernels/kernel.js';
import { planNetwork, type Planned } from '../plan.js';
import type { Core, Target } from '../target.js';
import {
  calledFunctions,
  driverInstructions,
  layerInstructions,
  runBytes,
  stackOf,
  type CalledFunction,
} from './code.js';
import { flashOf, type Flash } from './flash.js';

/** What a network takes: bytes, instructions of one inference, and multiply-accumulates. */
export interface Cost {
  /** All SRAM except the stack. */
  readonly arenaBytes: number;
  /** Stack of the run function. */
  readonly stackBytes: number;
  /** Everything the generated library adds to a firmware: constants, kernels, the run function. */
  readonly flashBytes: number;
  readonly instructions: number;
  readonly macs: number;
}

/** The costs by layer and kind, as `network.json` shows them. */
interface Breakdown {
  readonly cost: Cost;
  /** Instructions by layer, in its kernel. */
  readonly instructions: readonly number[];
  readonly kernels: readonly CalledFunction[];
  readonly flash: Flash;
  /** Code of N.c. */
  readonly runBytes: number;
}

/** Computes what the generated code of a network will take, from its plan. Nothing is printed or compiled. */
export const cost = (graph: Graph, target: Target, families?: readonly Family[]): Cost =>
  costOf(planNetwork(graph, target, families), target.core);

export const costOf = (planned: Planned, core: Core): Cost =>
  breakdown(planned, core, flashOf(planned.layers, planned.program)).cost;

/** @param flash the network's constants, where layers may share arrays */
export function breakdown({ layers, program, scheduled }: Planned, core: Core, flash: Flash): Breakdown {
  const kernels = calledFunctions(layers, core);
  const instructions = layers.map((layer) => layerInstructions(layer, core));
  const run = runBytes(program.rows, core);
  return {
    cost: {
      arenaBytes: program.arenaBytes,
      stackBytes: stackOf(program.rows, layers, core),
      flashBytes: flash.bytes + run + sum(kernels.map(({ bytes }) => bytes)),
      instructions: sum(instructions) + driverInstructions(program.rows, scheduled.schedule.steps.length, core),
      macs: macsOf(layers),
    },
    instructions,
    kernels,
    flash,
    runBytes: run,
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
