import type { Schedule } from './types.js';

/** An interval of steps, both included, during which the bytes of a row are taken. */
export interface Life {
  readonly first: number;
  readonly last: number;
}

/** A row with more lives counts as taken throughout, because packing compares lives in pairs. */
const manyLives = 2_000;

/**
 * Returns the lives of each row: a single one, from its first step to its last. Scratch that a kernel does not keep has
 * one life for each run of its operator, and is free in between.
 */
export function livesOf({ rows, steps, first, last }: Schedule): (row: number) => readonly Life[] {
  const runs = new Map<number, Life[]>();
  for (const { scratch, keepsScratch } of rows.operators) if (scratch >= 0 && !keepsScratch) runs.set(scratch, []);
  if (runs.size > 0)
    steps.forEach(({ operator }, step) => {
      const own = runs.get(rows.operators[operator]!.scratch);
      const before = own?.at(-1);
      if (before?.last === step - 1) own![own!.length - 1] = { ...before, last: step };
      else own?.push({ first: step, last: step });
    });
  return (row) => {
    if (first[row]! < 0) return [];
    const own = runs.get(row);
    return own !== undefined && own.length <= manyLives ? own : [{ first: first[row]!, last: last[row]! }];
  };
}
