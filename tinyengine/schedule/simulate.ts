import type { RowGraph, RowOperator, RowReads } from './row-graph.js';
import { isRigid } from './row-graph.js';
import type { Policy, Schedule, Step } from './types.js';

/**
 * The steps in the order that a policy implies, depth first from the outputs: to make a row, make what it is computed from — all rows
 * of a tensor where there is a cut — and nothing earlier than it is needed. Every row is made once. Then how long each row lives.
 */
export function simulate(rows: RowGraph, policy: Policy): Schedule {
  const steps = stepsOf(rows, policy);
  const { first, last } = lifetimes(rows, steps);
  const over = overwritten(rows, steps, last);
  const live = liveBytes(rows, steps.length, first, last, over);
  const peakBytes = live.reduce((most, bytes) => Math.max(most, bytes), 0);
  return { rows, policy, steps, first, last, over, live, peakBytes };
}

function stepsOf({ operators, writers, needed, outputs }: RowGraph, { cuts, bands }: Policy): readonly Step[] {
  const steps: Step[] = [];
  const done = Int32Array.from(writers, (writer, tensor) => (writer < 0 ? needed[tensor]! : 0));
  const taken = new Int32Array(operators.length);
  const make = (tensor: number, rows: number): void => {
    if (done[tensor]! >= rows) return;
    const writer = writers[tensor]!;
    const operator = operators[writer]!;
    const band = bands.get(writer) ?? 1;
    const end = operator.accumulator < 0 ? rows : operator.height;
    while (taken[writer]! < end) {
      const y = taken[writer]!;
      const count = Math.min(band, operator.height - y);
      for (const read of operator.reads) {
        const demanded = mostOf(read.end, y, y + count);
        make(read.tensor, cuts.has(read.tensor) && demanded > 0 ? needed[read.tensor]! : demanded);
      }
      steps.push({ operator: writer, y, rows: count });
      taken[writer] = y + count;
      if (operator.accumulator < 0) done[tensor] = y + count;
    }
    if (operator.accumulator >= 0) done[tensor] = 1;
  };
  for (const tensor of outputs) make(tensor, needed[tensor]!);
  return steps;
}

function mostOf(values: Int32Array, from: number, to: number): number {
  let most = 0;
  for (let index = from; index < to; index += 1) most = Math.max(most, values[index]!);
  return most;
}

function lifetimes(rows: RowGraph, steps: readonly Step[]): { readonly first: Int32Array; readonly last: Int32Array } {
  const first = new Int32Array(rows.bytes.length).fill(-1);
  const last = new Int32Array(rows.bytes.length).fill(-1);
  const { operators, firstRow, heights, inputs, outputs, ports } = rows;
  if (!ports.input)
    for (const input of inputs) {
      const base = firstRow[input]!;
      first.fill(0, base, base + heights[input]!);
      last.fill(0, base, base + heights[input]!);
    }
  steps.forEach((step, time) => {
    const operator = operators[step.operator]!;
    for (const read of operator.reads) eachRead(rows, read, step, (row) => (last[row] = time));
    for (const row of writtenRows(rows, operator, step)) first[row] = last[row] = time;
    const { accumulator } = operator;
    if (accumulator < 0) return;
    if (step.y === 0) first[accumulator] = time;
    last[accumulator] = time;
  });
  if (!ports.output)
    for (const output of outputs) {
      const base = firstRow[output]!;
      last.fill(Math.max(0, steps.length - 1), base, base + heights[output]!);
    }
  return { first, last };
}

/** Numbers of the rows that a step completes. */
function writtenRows(
  { firstRow }: RowGraph,
  { output, accumulator, height }: RowOperator,
  { y, rows }: Step,
): readonly number[] {
  const base = firstRow[output]!;
  if (accumulator >= 0) return y + rows === height ? [base] : [];
  return Array.from({ length: rows }, (_, k) => base + y + k);
}

/** Calls `visit` with the number of each row that a step reads of one input. */
function eachRead(
  { firstRow, heights }: RowGraph,
  { tensor, first, count, dilation }: RowReads,
  { y, rows }: Step,
  visit: (row: number, y: number) => void,
): void {
  const [base, height] = [firstRow[tensor]!, heights[tensor]!];
  for (let own = y; own < y + rows; own += 1) {
    for (let k = 0, row = first[own]!; k < count[own]!; k += 1, row += dilation)
      if (row >= 0 && row < height) visit(base + row, own);
  }
}

/**
 * Which rows are written over a row they are computed from: it dies in that step, has as many bytes, and nothing else is written there.
 * Never so that rows of two tensors that have to stay together would be tied to one another.
 */
function overwritten(rows: RowGraph, steps: readonly Step[], last: Int32Array): Int32Array {
  const { operators, firstRow, rowBytes, tensorOf } = rows;
  const over = new Int32Array(rows.bytes.length).fill(-1);
  const taken = new Uint8Array(rows.bytes.length);
  const tied = Uint8Array.from(tensorOf, (tensor) => Number(tensor >= 0 && isRigid(rows, tensor)));
  const candidates = operators.map(({ reads, output }) =>
    reads.filter(({ tensor, overwritten: may }) => may && rowBytes[tensor] === rowBytes[output]),
  );
  steps.forEach((step, time) => {
    for (const read of candidates[step.operator]!) {
      const { output } = operators[step.operator]!;
      eachRead(rows, read, step, (row, y) => {
        const written = firstRow[output]! + y;
        const isFree = last[row] === time && taken[row] === 0 && over[written] === -1;
        const anyTied = tied[row]! + tied[written]!;
        if (!isFree || anyTied > 1 || (anyTied === 1 && rowBytes[output]! % rows.unit !== 0)) return;
        over[written] = row;
        taken[row] = 1;
        tied[written] = anyTied;
      });
    }
  });
  return over;
}

/** Bytes alive in each step: what begins there, less what ended before; a row and the one it is written over count once. */
function liveBytes(
  { bytes }: RowGraph,
  steps: number,
  first: Int32Array,
  last: Int32Array,
  over: Int32Array,
): Float64Array {
  const change = new Float64Array(Math.max(1, steps) + 1);
  for (let row = 0; row < bytes.length; row += 1) {
    if (first[row]! < 0) continue;
    // the row below ends where this one begins
    change[over[row]! < 0 ? first[row]! : first[row]! + 1]! += bytes[row]!;
    change[last[row]! + 1]! -= bytes[row]!;
  }
  let alive = 0;
  return Float64Array.from({ length: Math.max(1, steps) }, (_, step) => (alive += change[step]!));
}
