import { overwrites } from '../graph/operators.js';
import { overlap, type Range } from './arena.js';
import { gather, offsetOf } from './driver.js';
import type { Demand, Duty } from './duties.js';
import type { ProgramOperator } from './program.js';
import type { Replay } from './replay.js';

/** The kernel of an operator is called for row y, and writes to `address` when it has seen all it needs. @param index of the operator in the program */
export function callKernel(replay: Replay, index: number, own: ProgramOperator, y: number, address: number): void {
  const duty = replay.duties.operators[own.operator]!;
  const when = `row ${y} of ${duty.operator.name}`;
  if (y >= duty.height) throw new Error(`${when} is needed by nothing`);
  const sums = useSums(replay, index, own, duty, y, when);
  const pointers = gather(replay.program, own, y);
  const read = duty.demands(y).map((demand) => ({
    ...demand,
    range: lookAt(replay, demand, pointers[demand.slot], when),
  }));
  const row = duty.sumBytes === 0 ? y : 0;
  if (duty.sumBytes > 0 && y < duty.height - 1) return;
  const written = replay.writeRow(duty.output, row, address);
  for (const { input, range } of read) {
    if (range === null || !overlap(range, written)) continue;
    if (range[0] !== written[0] || !overwrites(duty.operator, replay.graph, input))
      throw new Error(`${when} is written over what it is computed from`);
  }
  if (sums !== null && overlap(sums, written)) throw new Error(`${when} is written over its sums`);
}

/** What the kernel reads through a pointer: a row with all its bytes, or nothing where NULL says that the row is outside the feature map. */
function lookAt(
  { readRow, graph }: Replay,
  demand: Demand,
  pointer: number | null | undefined,
  when: string,
): Range | null {
  const { tensor, row, isInside } = demand;
  const name = `row ${row} of "${graph.tensors[tensor]!.name}"`;
  if (pointer === undefined) throw new Error(`${when} gets no pointer for ${name}`);
  if (isInside && pointer === null) throw new Error(`${when} gets NULL for ${name}`);
  if (!isInside && pointer !== null)
    throw new Error(`${when} gets a pointer for ${name}, which is outside the feature map`);
  return pointer === null ? null : readRow(tensor, row, pointer, when);
}

/** Sums begin with the first row and must survive until the last one. Kernels keep them as int32. */
function useSums(
  { program, writeSums, readSums }: Replay,
  index: number,
  { scratch }: ProgramOperator,
  { sumBytes }: Duty,
  y: number,
  when: string,
): Range | null {
  // the driver looks the offset up whether or not the kernel uses it
  const offset = scratch === null ? null : offsetOf(program, scratch);
  if (sumBytes === 0) return null;
  if (offset === null) throw new Error(`${when} has no offset for its sums`);
  if (offset % 4 !== 0) throw new Error(`${when} has its sums at byte ${offset}, which is no multiple of 4`);
  return y === 0 ? writeSums(index, offset, sumBytes) : readSums(index, offset, sumBytes, when);
}
