import { simulations, smallest } from './effort.js';
import type { RowGraph, RowOperator } from './row-graph.js';
import { peakOf } from './simulate.js';
import { noBands, type Policy } from './types.js';
import { RowSimulator } from './row-simulator.js';

/** A set of cuts, and the most bytes alive with it. */
export interface Cuts {
  readonly tensors: ReadonlySet<number>;
  readonly peakBytes: number;
}

/**
 * Finds the cuts with the least peak. The bytes alive between "a is complete" and "b is complete" depend on a and b
 * only. So stages are edges of a graph. The best cuts are the path from start to end whose largest edge is smallest,
 * with the fewest cuts among equals.
 * The result is exact if completing a tensor completes all tensors before it (chains, residual blocks). For other
 * networks it is a good start for `refineCuts`.
 * @param most bytes of interest: if every set of cuts exceeds them, the result has some peak above them
 */
export function leastPeakCuts(rows: RowGraph, most = Infinity): Cuts {
  // as many as can be tried in pairs
  const candidates = smallest(rows, narrowTensors(rows), Math.floor(Math.sqrt(2 * simulations(rows))));
  const [start, end] = [0, candidates.length + 1];
  const cutsOf = (...points: readonly number[]): ReadonlySet<number> =>
    new Set(points.flatMap((point) => (point === start || point === end ? [] : [candidates[point - 1]!])));
  const read = readBytes(rows);
  const whole = (point: number): number => (point === start || point === end ? 0 : read[candidates[point - 1]!]!);
  const best = Array.from({ length: end + 1 }, () => ({ peak: Infinity, stages: 0, from: -1 }));
  best[start] = { peak: 0, stages: 0, from: -1 };
  const [before, simulator] = [new RowSimulator(rows), new RowSimulator(rows)];
  // no path through a worse edge than that of a known schedule
  let limit = Math.min(
    most,
    peakOf(rows, { cuts: new Set(), bands: noBands }),
    peakOf(rows, { cuts: valleys(rows), bands: noBands }),
  );
  for (let a = start; a < end; a += 1) {
    if (best[a]!.peak > limit) continue;
    before.reset();
    if (a > start) before.go({ cuts: cutsOf(a), bands: noBands }, { tensor: candidates[a - 1]! });
    for (let b = a + 1; b <= end; b += 1) {
      const useful = Math.min(limit, best[b]!.peak);
      if (Math.max(best[a]!.peak, whole(a), whole(b)) > useful) continue;
      const goal = b === end ? { limit: useful } : { tensor: candidates[b - 1]!, limit: useful };
      if (goal.tensor !== undefined && before.isComplete(goal.tensor)) continue;
      simulator.startFrom(before);
      const peak = Math.max(best[a]!.peak, simulator.go({ cuts: cutsOf(a, b), bands: noBands }, goal));
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

/**
 * Adds cuts that do not raise the peak. They empty the arena between stages, which helps the packing. Tensors of more
 * than half the peak are left out, because two of them would leave no choice of offsets.
 */
export function withFreeCuts(rows: RowGraph, tensors: Policy['cuts'], peakBytes: number): Policy['cuts'] {
  const { operators, outputs, needed, rowBytes } = rows;
  const cuts = new Set(tensors);
  const candidates = operators.flatMap(({ index, output }) => {
    const isSmall = needed[output]! * rowBytes[output]! <= peakBytes / 2;
    return index < 0 || outputs.includes(output) || cuts.has(output) || !isSmall ? [] : [output];
  });
  for (const output of smallest(rows, candidates, simulations(rows))) {
    cuts.add(output);
    if (peakOf(rows, { cuts, bands: noBands }, peakBytes) > peakBytes) cuts.delete(output);
  }
  return cuts;
}

/** Cuts at tensors that are no larger than their neighbours. They take no search and are often near the best. */
export function valleys({ operators, outputs, needed, rowBytes }: RowGraph): Policy['cuts'] {
  const size = (at: number): number => {
    const { index, output } = operators[at] ?? { index: -1, output: -1 };
    return index < 0 ? Infinity : needed[output]! * rowBytes[output]!;
  };
  const low = operators.filter(({ index, output }, at) => {
    return index >= 0 && !outputs.includes(output) && size(at) <= size(at - 1) && size(at) <= size(at + 1);
  });
  return new Set(low.map(({ output }) => output));
}

/** By tensor, the bytes of the rows that any operator reads. All of them are alive when the tensor is complete. */
export function readBytes({ tensors, operators, heights, rowBytes }: RowGraph): readonly number[] {
  const isRead = tensors.map((_, tensor) => new Uint8Array(heights[tensor]!));
  for (const { reads } of operators)
    for (const { tensor, first, count, dilation } of reads)
      first.forEach((from, y) => {
        for (let k = 0; k < count[y]!; k += 1) isRead[tensor]![from + k * dilation] = 1;
      });
  return isRead.map((rows, tensor) => rows.reduce((sum, one) => sum + one, 0) * rowBytes[tensor]!);
}

/** Networks with at most this number of operators have every tensor tried. */
const fewOperators = 24;

/**
 * Tensors that are worth completing. In small networks these are all tensors.
 * In others they are tensors no larger than what their operator reads and, sums aside, no larger than what their
 * readers write. Wherever both were tried, the optimum was the same.
 */
function narrowTensors(rows: RowGraph): readonly number[] {
  const size = (tensor: number): number => rows.needed[tensor]! * rows.rowBytes[tensor]!;
  const inner = rows.operators.filter(({ index, output }) => index >= 0 && !rows.outputs.includes(output));
  const isNarrow = ({ reads, output }: RowOperator): boolean =>
    size(output) <= Math.max(0, ...reads.map(({ tensor }) => size(tensor))) &&
    rows.operators
      .filter((reader) => reader.reads.some(({ tensor }) => tensor === output))
      .every((reader) => reader.reads.length > 1 || reader.accumulates || size(output) <= size(reader.output));
  return (inner.length <= fewOperators ? inner : inner.filter(isNarrow)).map(({ output }) => output);
}
