import type { RowGraph } from './row-graph.js';
import type { Policy, Schedule, Step } from './types.js';
import { RowSimulator } from './row-simulator.js';

/** Runs a policy and records its steps, and how long each row lives. */
export function simulate(rows: RowGraph, policy: Policy): Schedule {
  const steps: Step[] = [];
  const live: number[] = [];
  const [first, last, over] = [0, 1, 2].map(() => new Int32Array(rows.bytes.length).fill(-1)) as [
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  const { firstRow, heights, ports } = rows;
  const fill = (array: Int32Array, tensor: number, step: number): Int32Array =>
    array.fill(step, firstRow[tensor], firstRow[tensor]! + heights[tensor]!);
  if (!ports.input) for (const input of rows.inputs) for (const array of [first, last]) fill(array, input, 0);
  const simulator = new RowSimulator(rows, {
    step: (operator, y, count) => steps.push({ operator, y, rows: count }),
    touch: (row) => {
      last[row] = steps.length - 1;
      if (first[row] === -1) first[row] = steps.length - 1;
    },
    over: (row, below) => (over[row] = below),
    live: (bytes) => live.push(bytes),
  });
  const peakBytes = simulator.go(policy);
  if (!ports.output) for (const output of rows.outputs) fill(last, output, Math.max(0, steps.length - 1));
  return { rows, policy, steps, first, last, over, live: Float64Array.from(live), peakBytes };
}

/** The most bytes alive with a policy. If that exceeds `limit`, the result is some number above `limit`. */
export const peakOf = (rows: RowGraph, policy: Policy, limit = Infinity): number =>
  new RowSimulator(rows).go(policy, { limit });
