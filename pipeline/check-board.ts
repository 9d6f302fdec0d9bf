import { overflows } from '../firmware/measure.js';
import type { BoardReport } from '../schemas/types.js';
import { lower } from '../tinyengine/passes/lower.js';
import { countCorrect, measureAccuracy } from './accuracy.js';
import { judge, type Accuracy, type BoardBaseline } from './budgets.js';
import { flashCapacity, sramCapacity } from './capacity.js';
import { describeExceeded, type Exceeded } from './exceeded.js';
import { measureFirmware, type Measured } from './measure.js';
import { memoryNotes, memoryShares, reportedRegions } from './memory-notes.js';
import type { BoardNetwork } from './network.js';
import type { Plan, PlannedBoard } from './plan.js';
import { recomputeNote } from './recompute-note.js';
import { readSplit } from './samples.js';
import { top1 } from './top1.js';
import type { World } from './world.js';

/** A board's report, and the files of its run that a workflow keeps. */
export interface CheckedBoard {
  readonly report: BoardReport;
  /** Absolute paths. */
  readonly kept: readonly string[];
}

/** Builds, measures and judges one board with its network. */
export async function checkBoard(
  world: World,
  plan: Plan,
  board: PlannedBoard,
  chosen: BoardNetwork,
  baseline: BoardBaseline,
): Promise<CheckedBoard> {
  const [measured, accuracy] = await Promise.all([
    measureFirmware(world, plan, board, chosen),
    accuracyOf(world, plan, chosen),
  ]);
  return { report: reportBoard(board, chosen, measured, accuracy, baseline), kept: measured.kept };
}

/** The accuracy on the test split, which no search reads; null where the manifest has none. */
export async function accuracyOf(world: World, plan: Plan, { graph }: BoardNetwork): Promise<Accuracy | null> {
  const { test, metric } = plan.manifest.data;
  if (test === null) return null;
  const lowered = lower(graph);
  const input = lowered.tensors[lowered.inputs[0]!]!;
  const outputs = lowered.tensors[lowered.outputs[0]!]!.shape.reduce((product, size) => product * size, 1);
  const [scale = 1, zeroPoint = 0] = [input.quantisation?.scales[0], input.quantisation?.zeroPoints[0]];
  const type = input.type === 'uint8' ? 'uint8' : 'int8';
  const split = await readSplit(plan, test, { shape: input.shape.slice(1), scale, zeroPoint, type }, outputs);
  return metric === 'top1'
    ? top1(await countCorrect(world, graph, split))
    : measureAccuracy(world, graph, split, metric);
}

/** The report of a board from its measurements. */
export function reportBoard(
  { id, entry, board }: PlannedBoard,
  chosen: BoardNetwork,
  measured: Measured,
  accuracy: Accuracy | null,
  baseline: BoardBaseline,
): BoardReport {
  const { sram, flash, latency, network } = measured;
  const capacity = { sram: sramCapacity(board), flash: flashCapacity(board) };
  const figures = { sram, flash, latency, accuracy };
  const { metrics, exceeded, budgets, verdict } = judge(figures, entry.budgets, capacity, baseline);
  const regions = reportedRegions(measured);
  return {
    board: id,
    verdict: overflows({ regions }).length > 0 ? 'fail' : verdict,
    budgets,
    metrics,
    regions,
    network,
    notes: [
      ...memoryNotes(id, measured),
      ...recomputeNote(network).map((note) => `${id}: ${note}`),
      ...exceeded.flatMap((one) => explainExceeded(id, one, chosen, measured)),
      measured.notEmulated === null
        ? `${id}: ${measured.samples} samples ran in the emulator with the evaluator's bits; latency is an estimate from ${measured.instructions.toLocaleString('en-US')} instructions`
        : `${id}: not emulated (${measured.notEmulated}): instructions and stack are predictions`,
    ],
    error: null,
  };
}

/**
 * Explains a budget that is exceeded: metric, measured value, budget and place, then the largest users of the memory,
 * then one next step.
 */
function explainExceeded(
  board: string,
  exceeded: Exceeded,
  chosen: BoardNetwork,
  measured: Measured,
): readonly string[] {
  const { metric } = exceeded;
  return [
    `${board}: ${describeExceeded(exceeded)}`,
    ...(metric === 'sram' || metric === 'flash' ? memoryShares(metric, measured) : []),
    ...nextStep(board, exceeded, chosen),
  ];
}

/** The next step. A search keeps memory and latency within their budgets, and the accuracy follows from them. */
function nextStep(board: string, { metric }: Exceeded, { locked }: BoardNetwork): readonly string[] {
  if (locked === null) return [];
  return metric === 'accuracy'
    ? [`  it is the best network that was found for ${board}: more SRAM, Flash or time would allow a better one`]
    : [`  the locked network does not fit today's budget: run \`mcunet search --board ${board}\` for one that does`];
}
