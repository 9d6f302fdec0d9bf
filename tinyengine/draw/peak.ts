import { livesOf } from '../schedule/lives.js';
import type { Schedule, Step } from '../schedule/types.js';
import { operatorName, tensorName } from './names.js';
import { ownerOf } from './owners.js';

/** Why a row is alive in a step. */
type Reason =
  | 'computed' // by this step
  | 'read' // by this step
  | 'sums' // of an operator that has not taken in all rows
  | 'scratch' // of the kernel that runs, or of one that keeps it
  | 'complete' // a cut: all of it is kept until a reader begins
  | 'skip' // one reader had it, a later one waits for the other branch
  | 'waits' // for its reader
  | 'unread' // a row of an input that is not needed
  | 'output'; // the application takes it at the end

/** Rows of one owner that are alive for one reason. */
export interface Share {
  /** Index into `MemoryPicture.owners`. */
  readonly owner: number;
  readonly rows: number;
  readonly bytes: number;
  readonly reason: Reason;
  /** Name of the operator that reads them last; null if none does. */
  readonly reader: string | null;
}

/** The peak: the most bytes alive, the step, and the owners of the bytes. */
export interface Peak {
  readonly bytes: number;
  readonly step: number;
  /** What the step does: `conv_3 computes rows 4..5 of 12`. */
  readonly doing: string;
  /** The largest first; their bytes add up to `bytes`. */
  readonly shares: readonly Share[];
}

export function peakOf(schedule: Schedule): Peak {
  const { live, steps, peakBytes } = schedule;
  const step = live.indexOf(peakBytes);
  return { bytes: peakBytes, step, doing: doingOf(schedule, steps[step]), shares: sharesOf(schedule, step) };
}

/**
 * The owners of the bytes alive in a step, and the reasons. A row and the row it is written over count once, as the new
 * row.
 */
export function sharesOf(schedule: Schedule, time: number): readonly Share[] {
  const { rows, steps, first, last, over } = schedule;
  const owner = ownerOf(rows);
  const read = rowsRead(schedule, steps[time]);
  const readers = firstReaders(schedule);
  const kept = new Set(rows.ports.output ? [] : rows.outputs);
  const sums = new Set(rows.operators.flatMap(({ accumulates, scratch }) => (accumulates ? [scratch] : [])));
  const lives = livesOf(schedule);
  const shares = new Map<string, Share>();
  for (let row = 0; row < first.length; row += 1) {
    if (!lives(row).some((life) => life.first <= time && time <= life.last)) continue;
    if (over[row]! >= 0 && first[row] === time) continue;
    const tensor = rows.tensorOf[row]!;
    const [reason, reader] = reasonOf(row, tensor);
    const key = `${owner(row)} ${reason} ${reader}`;
    const known = shares.get(key) ?? {
      owner: owner(row),
      rows: 0,
      bytes: 0,
      reason,
      reader: reader < 0 ? null : operatorName(rows, reader),
    };
    shares.set(key, { ...known, rows: known.rows + 1, bytes: known.bytes + rows.bytes[row]! });
  }
  return [...shares.values()].sort((a, b) => b.bytes - a.bytes || a.owner - b.owner);

  function reasonOf(row: number, tensor: number): readonly [Reason, reader: number] {
    if (tensor < 0) return [sums.has(row) ? 'sums' : 'scratch', -1];
    const reader = kept.has(tensor) ? -1 : (steps[last[row]!]?.operator ?? -1);
    if (read.has(row)) return ['read', reader];
    if (first[row] === time && rows.writers[tensor]! >= 0) return ['computed', reader];
    if (kept.has(tensor)) return ['output', -1];
    if (last[row] === time) return ['unread', -1];
    if (readers[tensor]! >= 0 && readers[tensor]! < reader) return ['skip', reader];
    return [schedule.policy.cuts.has(tensor) ? 'complete' : 'waits', reader];
  }
}

/** Numbers of the rows that a step reads. */
function rowsRead({ rows }: Schedule, step: Step | undefined): ReadonlySet<number> {
  const read = new Set<number>();
  if (step === undefined) return read;
  for (const { tensor, first, count, dilation } of rows.operators[step.operator]!.reads)
    for (let y = step.y; y < step.y + step.rows; y += 1)
      for (let k = 0; k < count[y]!; k += 1) {
        const row = first[y]! + k * dilation;
        if (row >= 0 && row < rows.heights[tensor]!) read.add(rows.firstRow[tensor]! + row);
      }
  return read;
}

/** By tensor, the first operator that reads it; -1 if none does. */
function firstReaders({ rows }: Schedule): Int32Array {
  const readers = new Int32Array(rows.tensors.length).fill(-1);
  rows.operators.forEach(({ reads }, operator) => {
    for (const { tensor } of reads) if (readers[tensor]! < 0) readers[tensor] = operator;
  });
  return readers;
}

function doingOf({ rows }: Schedule, step: Step | undefined): string {
  if (step === undefined) return 'nothing is computed';
  const { index, output, accumulates, height } = rows.operators[step.operator]!;
  const which =
    step.rows === 1 ? `row ${step.y} of ${height}` : `rows ${step.y}..${step.y + step.rows - 1} of ${height}`;
  if (index < 0) return `${which} of ${tensorName(rows, output)} arrives`;
  return `${operatorName(rows, step.operator)} ${accumulates ? 'takes in' : 'computes'} ${which}`;
}
