import type { RowPorts } from '../target.js';
import type { Graph } from '../graph/graph.js';
import type { RowNeeds } from '../kernels/kernel.js';
import { writeInputs, deliverRow, receiveRow, readOutputs } from './ports.js';
import { entryOf, writtenAddress } from './driver.js';
import { callKernel } from './kernel.js';
import { decodeOrder } from './order.js';
import { checkParts } from './parts.js';
import type { Program, ProgramOperator } from './program.js';
import { checkRanges } from './ranges.js';
import { startReplay } from './replay.js';

/**
 * Replays a program as `mcunet_run_s8` runs it, on a map of which value each byte of the arena holds. Where the C reads
 * and writes comes from the tables alone (`driver.ts`). What it must find there comes from the network alone
 * (`duties.ts`). The replay shares only the rules of the operators and the needs of their kernels with the scheduler.
 * It proves that every row is complete when it is read. A call overwrites no row that it reads, unless the operator
 * allows it. Scratch overlaps no row that is still read. Every output is complete at the end, or was delivered row by
 * row.
 * @param graph the lowered network that was requested
 * @param needs of its kernels, by operator
 * @param ports how the application passes inputs and takes outputs
 * @throws Error naming step and tensor; it means a defect of the generator
 */
export function verify(program: Program, graph: Graph, needs: readonly RowNeeds[], ports: RowPorts): void {
  checkRanges(program);
  checkParts(program, graph, needs, ports);
  const replay = startReplay(program, graph, needs, ports);
  const done = program.operators.map(() => 0);
  const compute = (index: number, y: number, rows: number): void => {
    const own = program.operators[index]!;
    if (own.operator < 0) {
      receiveRow(replay, own.windows, y, writtenAddress(program, own, y));
      return;
    }
    callKernel(replay, index, own, y, rows);
    for (let row = y; row < y + rows; row += 1)
      deliverRow(replay, own, row, writtenAddress(program, own, row), `row ${row} of ${nameOf(own)}`);
  };
  const nameOf = ({ operator }: ProgramOperator): string => graph.operators[operator]!.name;
  writeInputs(replay);
  for (const index of decodeOrder(program.order)) {
    const { band, height, rowsAtOnce } = entryOf(program.operators, index, 'operators');
    if (band === 0 || done[index]! >= height) throw new Error(`a step of operator ${index}, which has no rows left`);
    const end = Math.min(done[index]! + band, height);
    for (let y = done[index]!; y < end; y += rowsAtOnce) compute(index, y, Math.min(rowsAtOnce, end - y));
    done[index] = end;
  }
  readOutputs(replay);
}
