import type { RowPorts } from '../target.js';
import type { Graph } from '../graph/graph.js';
import type { RowNeeds } from '../kernels/kernel.js';
import { fillInputs, handOver, takeIn, takeOutputs } from './borders.js';
import { entryOf, writtenAddress } from './driver.js';
import { callKernel } from './kernel.js';
import { decodeOrder } from './order.js';
import { checkParts } from './parts.js';
import type { Program } from './program.js';
import { checkRanges } from './ranges.js';
import { startReplay } from './replay.js';

/**
 * Replays a program as `mcunet_run_s8` runs it, on a map of whose value each byte of the arena holds. Where the C reads and writes comes from the tables
 * alone (`driver.ts`); what it must find there comes from the network alone (`duties.ts`). The rules of the operators are all that the replay shares with the scheduler.
 * Every row that is read must be whole, nothing is written over what the same step reads unless the operator allows it, and every output is whole at the
 * end or was delivered row by row.
 * @param graph the lowered network that was asked for
 * @param needs what its kernels ask for, by operator
 * @param ports how the application hands over inputs and takes outputs
 * @throws Error, a defect of ours, naming step and tensor
 */
export function verify(program: Program, graph: Graph, needs: readonly RowNeeds[], ports: RowPorts): void {
  checkRanges(program);
  checkParts(program, graph, needs, ports);
  const replay = startReplay(program, graph, needs, ports);
  const done = program.operators.map(() => 0);
  const compute = (index: number, y: number): void => {
    const own = program.operators[index]!;
    const address = writtenAddress(program, own, y);
    if (own.operator < 0) return takeIn(replay, own.windows, y, address);
    callKernel(replay, index, own, y, address);
    handOver(replay, own, y, address, `row ${y} of ${graph.operators[own.operator]!.name}`);
  };
  fillInputs(replay);
  for (const index of decodeOrder(program.order)) {
    const { band, height } = entryOf(program.operators, index, 'operators');
    if (band === 0 || done[index]! >= height) throw new Error(`a step of operator ${index}, which has nothing to do`);
    for (let n = band; n > 0 && done[index]! < height; n -= 1) compute(index, done[index]!++);
  }
  takeOutputs(replay);
}
