import { isRigid, type RowGraph, type RowReads } from './row-graph.js';
import type { Policy, Schedule } from './types.js';

/**
 * The steps in the order that a policy implies, depth first from the outputs: to make a row, make what it is computed from — all rows
 * of a tensor where there is a cut — and nothing earlier than it is needed. Every row is made once. Then how long each row lives.
 */
export function simulate(rows: RowGraph, policy: Policy): Schedule {
  const { steps, first, last } = walk(rows, policy);
  const over = overwritten(rows, steps, last);
  const live = liveBytes(rows, steps.length, first, last, over);
  const peakBytes = live.reduce((most, bytes) => Math.max(most, bytes), 0);
  return {
    rows,
    policy,
    steps: steps.map(([operator, y, count]) => ({ operator, y, rows: count })),
    first,
    last,
    over,
    live,
    peakBytes,
  };
}

/** Operator, first row, rows. */
type Triple = readonly [operator: number, y: number, rows: number];

interface Walk {
  readonly steps: readonly Triple[];
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** Thousands of these decide about one network: each row is touched as often as it is read, and nothing more. */
function walk(rows: RowGraph, { cuts, bands }: Policy): Walk {
  const { operators, writers, needed, inputs, outputs, firstRow, heights, ports } = rows;
  const steps: Triple[] = [];
  const first = new Int32Array(rows.bytes.length).fill(-1);
  const last = new Int32Array(rows.bytes.length).fill(-1);
  const done = Int32Array.from(writers, (writer, tensor) => (writer < 0 ? needed[tensor]! : 0));
  const taken = new Int32Array(operators.length);
  if (!ports.input) for (const input of inputs) fillRows(input, first, 0);
  if (!ports.input) for (const input of inputs) fillRows(input, last, 0);
  for (const output of outputs) make(output, needed[output]!);
  if (!ports.output) for (const output of outputs) fillRows(output, last, Math.max(0, steps.length - 1));
  return { steps, first, last };

  function fillRows(tensor: number, array: Int32Array, step: number): void {
    array.fill(step, firstRow[tensor]!, firstRow[tensor]! + heights[tensor]!);
  }

  /** Without recursion: networks are as deep as strangers like. */
  function make(tensor: number, count: number): void {
    const wanted: { readonly tensor: number; readonly count: number }[] = [{ tensor, count }];
    for (let next = wanted.at(-1); next !== undefined; next = wanted.at(-1)) {
      if (done[next.tensor]! >= next.count) wanted.pop();
      else {
        const missing = advance(writers[next.tensor]!);
        if (missing !== null) wanted.push(missing);
      }
    }
  }

  /** The next step of an operator; or what it lacks for that. */
  function advance(index: number): { readonly tensor: number; readonly count: number } | null {
    const { reads, output, height, accumulator } = operators[index]!;
    const y = taken[index]!;
    const to = Math.min(y + (bands.get(index) ?? 1), height);
    for (const { tensor, end } of reads) {
      const demanded = end[to - 1]!;
      if (demanded > done[tensor]!) return { tensor, count: cuts.has(tensor) ? needed[tensor]! : demanded };
    }
    taken[index] = to;
    touch(index, y, to);
    if (accumulator < 0) done[output] = to;
    else if (to === height) done[output] = 1;
    return null;
  }

  function touch(index: number, y: number, to: number): void {
    const { reads, output, height, accumulator } = operators[index]!;
    const time = steps.push([index, y, to - y]) - 1;
    for (const { tensor, first: starts, count, dilation } of reads) {
      const [base, rowsThere] = [firstRow[tensor]!, heights[tensor]!];
      for (let own = y; own < to; own += 1)
        for (let k = count[own]!, row = starts[own]!; k > 0; k -= 1, row += dilation)
          if (row >= 0 && row < rowsThere) last[base + row] = time;
    }
    if (accumulator < 0) {
      const base = firstRow[output]!;
      for (let row = base + y; row < base + to; row += 1) first[row] = last[row] = time;
      return;
    }
    if (y === 0) first[accumulator] = time;
    last[accumulator] = time;
    if (to === height) first[firstRow[output]!] = last[firstRow[output]!] = time;
  }
}

/**
 * Which rows are written over a row they are computed from: it dies in that step, has as many bytes, and nothing else is written there.
 * Never so that rows of two tensors that have to stay together would be tied to one another.
 */
function overwritten(rows: RowGraph, steps: readonly Triple[], last: Int32Array): Int32Array {
  const { operators, rowBytes, tensorOf } = rows;
  const over = new Int32Array(rows.bytes.length).fill(-1);
  const candidates = operators.map(({ reads, output }) =>
    reads.filter(({ tensor, overwritten: may }) => may && rowBytes[tensor] === rowBytes[output]),
  );
  if (candidates.every((reads) => reads.length === 0)) return over;
  const taken = new Uint8Array(rows.bytes.length);
  const tied = Uint8Array.from(tensorOf, (tensor) => Number(tensor >= 0 && isRigid(rows, tensor)));
  steps.forEach(([index, from, count], time) => {
    for (const read of candidates[index]!)
      for (let y = from; y < from + count; y += 1) join(operators[index]!.output, read, y, time);
  });
  return over;

  /** An operator that may do so reads one row for each that it writes. */
  function join(output: number, { tensor, first }: RowReads, y: number, time: number): void {
    const [row, written] = [rows.firstRow[tensor]! + first[y]!, rows.firstRow[output]! + y];
    const isFree = last[row] === time && taken[row] === 0 && over[written] === -1;
    const anyTied = tied[row]! + tied[written]!;
    if (!isFree || anyTied > 1 || (anyTied === 1 && rowBytes[output]! % rows.unit !== 0)) return;
    over[written] = row;
    taken[row] = 1;
    tied[written] = anyTied;
  }
}

/** Bytes alive in each step: what begins there, less what ended before; a row and the one it is written over count once. */
function liveBytes(
  { bytes }: RowGraph,
  steps: number,
  first: Int32Array,
  last: Int32Array,
  over: Int32Array,
): Float64Array {
  const live = new Float64Array(Math.max(1, steps) + 1);
  for (let row = 0; row < bytes.length; row += 1) {
    if (first[row]! < 0) continue;
    // the row below ends where this one begins
    live[over[row]! < 0 ? first[row]! : first[row]! + 1]! += bytes[row]!;
    live[last[row]! + 1]! -= bytes[row]!;
  }
  for (let step = 1; step < live.length; step += 1) live[step]! += live[step - 1]!;
  return live.subarray(0, -1);
}
