import type { Schedule } from './types.js';

/** Extends the life of every row to that of its whole tensor, so that each tensor is one block to place. */
export function wholeTensors(schedule: Schedule): Schedule {
  const { rows } = schedule;
  const [first, last] = [schedule.first.slice(), schedule.last.slice()];
  rows.tensors.forEach((_, tensor) => {
    const base = rows.firstRow[tensor]!;
    const end = base + rows.heights[tensor]!;
    let [from, to] = [Infinity, -1];
    for (let row = base; row < end; row += 1) {
      if (first[row]! < 0) continue;
      from = Math.min(from, first[row]!);
      to = Math.max(to, last[row]!);
    }
    for (let row = base; row < end; row += 1) if (first[row]! >= 0) [first[row], last[row]] = [from, to];
  });
  return { ...schedule, first, last };
}
