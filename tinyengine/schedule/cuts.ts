import { quickArena } from './place.js';
import type { RowGraph, RowOperator } from './row-graph.js';
import { simulate } from './simulate.js';
import type { Policy, Schedule } from './types.js';

const noBands: Policy['bands'] = new Map();

/** A set of cuts and the most bytes alive with it. */
export interface Cuts {
  readonly tensors: ReadonlySet<number>;
  readonly peakBytes: number;
}

/**
 * The cuts with the least peak. What is alive between "a is complete" and "b is complete" depends on a and b alone, so stages are edges
 * and the best cuts are the path from the start to the end whose largest edge is least, the fewest among equals. Exact where completing a
 * tensor completes all before it (chains, residual blocks); a good start elsewhere, for `refineCuts`.
 */
export function leastPeakCuts(rows: RowGraph): Cuts {
  const candidates = narrowTensors(rows);
  const [start, end] = [0, candidates.length + 1];
  const cutsOf = (...points: readonly number[]): ReadonlySet<number> =>
    new Set(points.flatMap((point) => (point === start || point === end ? [] : [candidates[point - 1]!])));
  const read = readBytes(rows);
  const whole = (point: number): number => (point === start || point === end ? 0 : read[candidates[point - 1]!]!);
  const best = Array.from({ length: end + 1 }, () => ({ peak: Infinity, stages: 0, from: -1 }));
  best[start] = { peak: 0, stages: 0, from: -1 };
  // No path through a worse edge than one schedule that we have.
  let limit = simulate(rows, { cuts: new Set(), bands: noBands }).peakBytes;
  for (let a = start; a < end; a += 1) {
    if (best[a]!.peak > limit) continue;
    for (let b = a + 1; b <= end; b += 1) {
      if (Math.max(best[a]!.peak, whole(a), whole(b)) > Math.min(limit, best[b]!.peak)) continue;
      const peak = Math.max(
        best[a]!.peak,
        peakBetween(simulate(rows, { cuts: cutsOf(a, b), bands: noBands }), [...cutsOf(a)], [...cutsOf(b)]),
      );
      const stages = best[a]!.stages + 1;
      if (peak < best[b]!.peak || (peak === best[b]!.peak && stages < best[b]!.stages))
        best[b] = { peak, stages, from: a };
    }
    limit = Math.min(limit, best[end]!.peak);
  }
  const path: number[] = [];
  for (let point = best[end]!.from; point > start; point = best[point]!.from) path.push(point);
  return { tensors: cutsOf(...path), peakBytes: best[end]!.peak };
}

/** By tensor: bytes of the rows that anybody reads. All of them are alive when it is complete. */
function readBytes({ tensors, operators, heights, rowBytes }: RowGraph): readonly number[] {
  const isRead = tensors.map((_, tensor) => new Uint8Array(heights[tensor]!));
  for (const { reads } of operators)
    for (const { tensor, first, count, dilation } of reads)
      first.forEach((from, y) => {
        for (let k = 0; k < count[y]!; k += 1) isRead[tensor]![from + k * dilation] = 1;
      });
  return isRead.map((rows, tensor) => rows.reduce((sum, one) => sum + one, 0) * rowBytes[tensor]!);
}

/** Most bytes alive from the step after a tensor is complete to the one that completes another; from the start, or to the end, without one. */
function peakBetween(
  { rows, steps, first, live }: Schedule,
  after: readonly number[],
  until: readonly number[],
): number {
  const completion = (tensor: number): number => first[rows.firstRow[tensor]! + rows.needed[tensor]! - 1]!;
  const from = after.length === 0 ? 0 : completion(after[0]!) + 1;
  const to = until.length === 0 ? steps.length - 1 : completion(until[0]!);
  if (to < from) return Infinity;
  return live.subarray(from, to + 1).reduce((most, bytes) => Math.max(most, bytes), 0);
}

/** Up to here every tensor is tried. */
const fewOperators = 24;

/**
 * Tensors worth completing: all where they are few, else those not larger than what their operator reads nor, sums apart, than what their readers
 * write (the same optimum wherever both were tried).
 */
function narrowTensors(rows: RowGraph): readonly number[] {
  const size = (tensor: number): number => rows.needed[tensor]! * rows.rowBytes[tensor]!;
  const inner = rows.operators.filter(({ index, output }) => index >= 0 && !rows.outputs.includes(output));
  const isNarrow = ({ reads, output }: RowOperator): boolean =>
    size(output) <= Math.max(0, ...reads.map(({ tensor }) => size(tensor))) &&
    rows.operators
      .filter((reader) => reader.reads.some(({ tensor }) => tensor === output))
      .every((reader) => reader.reads.length > 1 || reader.accumulator >= 0 || size(output) <= size(reader.output));
  return (inner.length <= fewOperators ? inner : inner.filter(isNarrow)).map(({ output }) => output);
}

/** How many placements the refinement may try. */
const trials = 60;

/** Adds or drops single cuts while a quick placement gets smaller: cuts that cost nothing at the peak often help the packing. */
export function refineCuts(rows: RowGraph, start: ReadonlySet<number>): ReadonlySet<number> {
  const scheduleOf = (cuts: ReadonlySet<number>): Schedule => simulate(rows, { cuts, bands: noBands });
  const tensors = rows.operators.flatMap(({ index, output }) =>
    index < 0 || rows.outputs.includes(output) ? [] : [output],
  );
  const seen = new Set<string>();
  let [cuts, arena, left] = [start, quickArena(scheduleOf(start)), trials];
  for (let moved = true; moved && left > 0;) {
    moved = false;
    const neighbours = tensors
      .map((tensor) => toggled(cuts, tensor))
      .filter((candidate) => {
        const key = [...candidate].sort((a, b) => a - b).join();
        return !seen.has(key) && seen.add(key);
      })
      .map((candidate) => ({ cuts: candidate, schedule: scheduleOf(candidate) }))
      .sort((a, b) => a.schedule.peakBytes - b.schedule.peakBytes || a.cuts.size - b.cuts.size);
    for (const neighbour of neighbours) {
      if (neighbour.schedule.peakBytes >= arena || left === 0) break;
      left -= 1;
      const bytes = quickArena(neighbour.schedule);
      if (bytes < arena) [cuts, arena, moved] = [neighbour.cuts, bytes, true];
    }
  }
  return cuts;
}

function toggled(cuts: ReadonlySet<number>, tensor: number): ReadonlySet<number> {
  const next = new Set(cuts);
  if (!next.delete(tensor)) next.add(tensor);
  return next;
}
