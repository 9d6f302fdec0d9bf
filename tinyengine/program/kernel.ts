import { overwrites } from '../graph/operators.js';
import { overlap, type Range } from './arena.js';
import { gather, offsetOf, writtenAddress } from './driver.js';
import type { Demand, Duty } from './duties.js';
import type { ProgramOperator } from './program.js';
import type { Replay } from './replay.js';

/** A call of a kernel. */
interface Call {
  /** Index of the operator in the program. */
  readonly index: number;
  readonly own: ProgramOperator;
  readonly duty: Duty;
  /** Rows y … y + rows - 1. */
  readonly y: number;
  readonly rows: number;
  /** For messages: `row 3 of conv`. */
  readonly when: string;
}

/**
 * Replays a call of an operator's kernel for its rows y … y + rows - 1. The kernel may fill its scratch before it reads
 * any row. It may write its first row before it has read the inputs of the other rows.
 */
export function callKernel(replay: Replay, index: number, own: ProgramOperator, y: number, rows: number): void {
  const duty = replay.duties.operators[own.operator]!;
  const which = rows === 1 ? `row ${y}` : `rows ${y}..${y + rows - 1}`;
  const call: Call = { index, own, duty, y, rows, when: `${which} of ${duty.operator.name}` };
  const { height, needs } = duty;
  if (y + rows > height) throw new Error(`${call.when} is not needed`);
  const scratch = useScratch(replay, call);
  const read = readRows(replay, call);
  if (needs.accumulates && y + rows < height) return;
  const written = writeRows(replay, call);
  for (const { row, range } of written) {
    checkOverwritten(replay, call, row, range, read);
    if (scratch.some((bytes) => overlap(bytes, range))) throw new Error(`${call.when} is written over its scratch`);
    // checks that no other row of the same call is written over it
    if (rows > 1) replay.readRow(duty.output, row, range[0], `${call.when}, written`);
  }
}

interface RowRead {
  /** The output row that is computed from it. */
  readonly of: number;
  readonly input: number;
  readonly range: Range;
}

function readRows(replay: Replay, call: Call): readonly RowRead[] {
  const { own, duty, y, rows } = call;
  return Array.from({ length: rows }, (_, k) => y + k).flatMap((of) => {
    const pointers = gather(replay.program, own, of);
    return duty.demands(of).flatMap((demand): readonly RowRead[] => {
      const range = readPointer(replay, call, demand, pointers[demand.slot]);
      return range === null ? [] : [{ of, input: demand.input, range }];
    });
  });
}

/**
 * Replays what the kernel reads through a pointer: all bytes of a row. NULL means padding, a row outside the feature
 * map.
 */
function readPointer(
  { readRow, graph }: Replay,
  { when, duty }: Call,
  demand: Demand,
  pointer: number | null | undefined,
): Range | null {
  const { tensor, row, isInside } = demand;
  const name = `row ${row} of "${graph.tensors[tensor]!.name}"`;
  if (pointer === undefined) throw new Error(`${when} gets no pointer for ${name}`);
  if (isInside && pointer === null) throw new Error(`${when} gets NULL for ${name}`);
  if (!isInside && pointer !== null)
    throw new Error(`${when} gets a pointer for ${name}, which is outside the feature map`);
  if (pointer === null) return null;
  checkAlignment(pointer, duty.needs.alignment.rows, `${when}: ${name}`);
  return readRow(tensor, row, pointer, when);
}

/** Replays the rows that a call writes: its own rows, or the only row of a kernel that accumulates. */
function writeRows(
  replay: Replay,
  { own, duty, y, rows, when }: Call,
): readonly { readonly row: number; readonly range: Range }[] {
  const { accumulates, alignment } = duty.needs;
  const ys = accumulates ? [y + rows - 1] : Array.from({ length: rows }, (_, k) => y + k);
  return ys.map((at) => {
    const [row, address] = [accumulates ? 0 : at, writtenAddress(replay.program, own, at)];
    checkAlignment(address, alignment.rows, when);
    return { row, range: replay.writeRow(duty.output, row, address) };
  });
}

/**
 * Checks which rows of the same call a row overwrites. The operator must allow it, and no other row may depend on
 * the overwritten row.
 */
function checkOverwritten(
  { graph }: Replay,
  { duty, when }: Call,
  row: number,
  written: Range,
  read: readonly RowRead[],
): void {
  for (const { of, input, range } of read) {
    if (!overlap(range, written)) continue;
    const isInPlace = range[0] === written[0] && of === row;
    if (!isInPlace || !overwrites(duty.operator, graph, input))
      throw new Error(`${when} is written over what it is computed from`);
  }
}

/**
 * Replays the scratch of a call. Kept scratch begins with the first row and must survive until the last one. The rest
 * may hold any values before and after a call.
 */
function useScratch(
  { program, writeKept, readKept, writeWork }: Replay,
  { own, index, duty, y, when }: Call,
): readonly Range[] {
  const { scratch, alignment } = duty.needs;
  // the driver reads the offset even if the kernel does not use it
  const offset = own.scratch === null ? null : offsetOf(program, own.scratch);
  if (scratch.kept + scratch.perStep === 0) return [];
  if (offset === null) throw new Error(`${when} has no offset for its scratch`);
  checkAlignment(offset, alignment.scratch, `${when}: its scratch`);
  const kept = y === 0 ? writeKept(index, offset, scratch.kept) : readKept(index, offset, scratch.kept, when);
  return [kept, writeWork(index, offset + scratch.kept, scratch.perStep)];
}

function checkAlignment(address: number, alignment: number, what: string): void {
  if (address % alignment !== 0) throw new Error(`${what} is at byte ${address}, which is no multiple of ${alignment}`);
}
