import type { McunetError } from '../errors/error.js';
import { formatBytes } from '../schemas/format.js';
import type { BoardReport } from '../schemas/types.js';
import { lower } from '../tinyengine/passes/lower.js';
import { countCorrect, measureAccuracy, top1 } from './accuracy.js';
import { describeExceeded, judge, type Accuracy, type Exceeded } from './budgets.js';
import { flashCapacity, sramCapacity } from './capacity.js';
import type { Chosen } from './choose.js';
import { measureFirmware, type Measured } from './measure.js';
import type { Plan, PlannedBoard } from './plan.js';
import { readSplit } from './samples.js';
import type { World } from './world.js';

/** Builds, measures and judges one board with the network it got. */
export async function checkBoard(world: World, plan: Plan, board: PlannedBoard, chosen: Chosen): Promise<BoardReport> {
  const [measured, accuracy] = await Promise.all([
    measureFirmware(world, plan, board, chosen),
    accuracyOf(world, plan, chosen),
  ]);
  return reportBoard(board, chosen, measured, accuracy);
}

/** On the test split, which no search sees; null where the manifest has none. */
export async function accuracyOf(world: World, plan: Plan, { graph }: Chosen): Promise<Accuracy | null> {
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

/** The verdict of a board from what was measured. */
export function reportBoard(
  { id, entry, board }: PlannedBoard,
  chosen: Chosen,
  measured: Measured,
  accuracy: Accuracy | null,
): BoardReport {
  const { sram, flash, latency, network } = measured;
  const capacity = { sram: sramCapacity(board), flash: flashCapacity(board) };
  const { metrics, exceeded, verdict } = judge({ sram, flash, latency, accuracy }, entry.budgets, capacity);
  const overflowing = measured.regions.filter(({ extent, size }) => extent > size);
  const uncounted = measured.refused.filter(({ region }) => overflowing.every(({ name }) => name !== region));
  return {
    board: id,
    verdict: overflowing.length + uncounted.length > 0 ? 'fail' : verdict,
    metrics,
    regions: measured.regions.map(({ name, kind, used, size }) => ({ name, kind, used, size })),
    network,
    notes: [
      ...overflowing.map(
        ({ name, extent, size }) =>
          `${id}: region ${name} of ${formatBytes(size)} is exceeded by ${formatBytes(extent - size)}`,
      ),
      ...uncounted.map(
        ({ region, bytes }) =>
          `${id}: the linker refuses the image: region ${region} is exceeded${bytes === null ? ', by how much it does not say' : ` by ${formatBytes(bytes)}`}`,
      ),
      ...exceeded.flatMap((one) => explainExceeded(id, one, chosen, measured)),
      measured.emulated
        ? `${id}: ${measured.samples} samples ran in the emulator with the evaluator's bits; latency is an estimate from ${measured.instructions.toLocaleString('en-US')} instructions`
        : `${id}: not emulated: instructions and stack are predictions`,
    ],
    error: null,
  };
}

/** Metric, measured, budget, place; who uses the bytes; one thing to do. */
function explainExceeded(board: string, exceeded: Exceeded, chosen: Chosen, measured: Measured): readonly string[] {
  const { metric } = exceeded;
  return [
    `${board}: ${describeExceeded(exceeded)}`,
    ...(metric === 'sram' || metric === 'flash' ? shares(metric, measured) : []),
    ...nextStep(board, exceeded, chosen),
  ];
}

/** A search keeps memory and latency within their budgets; accuracy is what it gets for them. */
function nextStep(board: string, { metric }: Exceeded, { locked }: Chosen): readonly string[] {
  if (locked === null) return [];
  return metric === 'accuracy'
    ? [`  it is the best network that was found for ${board}: more SRAM, Flash or time lets a better one in`]
    : [`  the locked network does not fit today's budget: run \`mcunet search --board ${board}\` for one that does`];
}

function shares(metric: 'sram' | 'flash', measured: Measured): readonly string[] {
  const { network, share, stackBeyond, application } = measured;
  const own = metric === 'sram' ? share.sram + network.arenaBytes + stackBeyond : share.flash;
  const parts =
    metric === 'sram'
      ? `arena ${formatBytes(network.arenaBytes)}, stack beyond the reserve ${formatBytes(stackBeyond)}`
      : 'weights, parameters, kernels, code';
  // The arena lies in the application's memory, and was counted with the network.
  const largest = application.filter((one) => one.metric === metric && one.size !== network.arenaBytes).slice(0, 3);
  return [
    `  application ${formatBytes(measured[metric] - own)} · network ${formatBytes(own)} (${parts})`,
    ...(largest.length === 0
      ? []
      : [
          `  largest beside the network: ${largest.map(({ name, size, object }) => `${name} ${formatBytes(size)} (${object})`).join(', ')}`,
        ]),
  ];
}

/** A board that could not be measured, and why. */
export function failedBoard(board: string, { problem }: McunetError): BoardReport {
  const { code, message, place, next } = problem;
  const verdict = problem.status === 1 ? 'fail' : 'error';
  const none = { sram: null, flash: null, accuracy: null, latency: null };
  return {
    board,
    verdict,
    metrics: none,
    regions: [],
    network: null,
    notes: [],
    error: { code, message, ...(place && { place }), ...(next && { next }) },
  };
}
