import { pictureOf, type Graph, type TensorId } from '../graph/graph.js';
import { accesses, type Rows } from './accesses.js';
import type { Row, Schedule, Stage, Step } from './types.js';

/**
 * How long each row is needed when the steps run in this order. Inputs are there from the first step, outputs until the last. A
 * row that nobody reads is alive in the step that writes it.
 */
export function withLifetimes(graph: Graph, steps: readonly Step[]): Schedule {
  const tensors = [...graph.inputs, ...graph.operators.map(({ outputs }) => outputs[0]!)];
  const firstRow = numberRows(graph, tensors);
  const count = tensors.reduce((sum, tensor) => sum + pictureOf(graph, tensor).height, 0);
  const first = new Int32Array(count).fill(-1);
  const last = new Int32Array(count).fill(-1);
  const touch = ({ tensor, from, to }: Rows, step: number): void => {
    const base = firstRow.get(tensor)!;
    for (let row = base + from; row < base + to; row += 1) {
      if (first[row] === -1) first[row] = step;
      last[row] = step;
    }
  };
  const whole = (tensor: TensorId): Rows => ({ tensor, from: 0, to: pictureOf(graph, tensor).height });
  for (const input of graph.inputs) touch(whole(input), 0);
  steps.forEach((step, index) => {
    const { reads, writes } = accesses(graph, step);
    for (const rows of [...reads, writes]) touch(rows, index);
  });
  for (const output of graph.outputs) touch(whole(output), Math.max(0, steps.length - 1));
  const rows = tensors.flatMap((tensor): readonly Row[] => {
    const { height, width, channels } = pictureOf(graph, tensor);
    const base = firstRow.get(tensor)!;
    return Array.from({ length: height }, (_, y) => ({
      tensor,
      y,
      bytes: width * channels,
      first: first[base + y]!,
      last: last[base + y]!,
    }));
  });
  const live = liveBytes(rows, Math.max(1, steps.length));
  return { steps, rows, firstRow, live, stages: [stageOf(live)] };
}

function numberRows(graph: Graph, tensors: readonly TensorId[]): ReadonlyMap<TensorId, number> {
  let next = 0;
  return new Map(
    tensors.map((tensor) => {
      const base = next;
      next += pictureOf(graph, tensor).height;
      return [tensor, base];
    }),
  );
}

/** Bytes alive in each step: what begins there, less what ended before. */
function liveBytes(rows: readonly Row[], steps: number): readonly number[] {
  const change = new Float64Array(steps + 1);
  for (const { bytes, first, last } of rows) {
    change[first]! += bytes;
    change[last + 1]! -= bytes;
  }
  let alive = 0;
  return Array.from({ length: steps }, (_, step) => (alive += change[step]!));
}

function stageOf(live: readonly number[]): Stage {
  const peakBytes = Math.max(...live);
  return { from: 0, to: live.length, peakBytes, peakStep: live.indexOf(peakBytes) };
}
