import type { Graph } from '../graph/graph.js';
import { accesses, type Rows } from './accesses.js';
import type { Placement, Schedule } from './types.js';

/**
 * Replays the steps on a map of who owns which byte of the arena, sharing with the planner only what a step reads and writes. Every byte of every row that is
 * read must still be that row's, nothing is written over what the same step reads, and the outputs are whole at the end.
 * @throws Error, a defect of ours, naming step and tensor.
 */
export function verify(graph: Graph, { steps, rows, firstRow }: Schedule, { offsets, arenaBytes }: Placement): void {
  const owner = new Int32Array(arenaBytes).fill(-1);
  const each = ({ tensor, from, to }: Rows, visit: (row: number, offset: number, end: number) => void): void => {
    const base = firstRow.get(tensor)!;
    for (let row = base + from; row < base + to; row += 1) {
      const [offset, end] = [offsets[row]!, offsets[row]! + rows[row]!.bytes];
      if (offset < 0 || end > arenaBytes)
        throw new Error(`row ${rows[row]!.y} of ${nameOf(tensor)} lies outside the arena`);
      visit(row, offset, end);
    }
  };
  const nameOf = (tensor: number): string => `"${graph.tensors[tensor]!.name}"`;
  const own = (written: Rows): void => each(written, (row, offset, end) => owner.fill(row, offset, end));
  const mustBeWhole = (read: Rows, when: string): void =>
    each(read, (row, offset, end) => {
      for (let byte = offset; byte < end; byte += 1) {
        if (owner[byte] !== row)
          throw new Error(`${when}: row ${rows[row]!.y} of ${nameOf(read.tensor)} has lost byte ${byte} of the arena`);
      }
    });
  const whole = (tensor: number): Rows => ({ tensor, from: 0, to: graph.tensors[tensor]!.shape[1] ?? 1 });

  for (const input of graph.inputs) own(whole(input));
  for (const input of graph.inputs) mustBeWhole(whole(input), 'before the first step');
  steps.forEach((step, index) => {
    const when = `step ${index}, ${graph.operators[step.operator]!.name}`;
    const { reads, writes } = accesses(graph, step);
    for (const read of reads) mustBeWhole(read, when);
    own(writes);
    mustBeWhole(writes, `${when} after writing`);
    for (const read of reads) {
      each(read, (row, offset, end) => {
        if (owner.subarray(offset, end).some((now) => now !== row))
          throw new Error(`${when}: it writes over what it reads of ${nameOf(read.tensor)}`);
      });
    }
  });
  for (const output of graph.outputs) mustBeWhole(whole(output), 'after the last step');
}
