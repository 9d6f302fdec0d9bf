import { quickArena } from './place.js';
import type { RowGraph } from './row-graph.js';
import { peakOf, simulate } from './simulate.js';
import { noBands, type Schedule } from './types.js';

/** How many placements the refinement may try, how many rows all of them may have, and how many rows it may simulate. */
const [mostTrials, rowsPlaced, rowsSimulated] = [12, 10_000, 1_000_000];

/**
 * The best of some sets of cuts; then adds or drops single cuts while a quick placement gets smaller: cuts that cost nothing at the peak often help the packing.
 * Ends where the arena is small enough.
 */
export function refineCuts(
  rows: RowGraph,
  starts: readonly ReadonlySet<number>[],
  isEnough: (arena: number) => boolean,
): ReadonlySet<number> {
  const scheduleOf = (cuts: ReadonlySet<number>): Schedule => simulate(rows, { cuts, bands: noBands });
  const tensors = rows.operators.flatMap(({ index, output }) =>
    index < 0 || rows.outputs.includes(output) ? [] : [output],
  );
  const trials = Math.min(mostTrials, Math.ceil(rowsPlaced / rows.bytes.length));
  const seen = new Set<string>();
  const begun = starts.map((own) => ({ own, bytes: quickArena(scheduleOf(own)) }));
  const first = begun.reduce((a, b) => (b.bytes < a.bytes ? b : a));
  let [cuts, arena, left, rowsLeft] = [first.own, first.bytes, trials, rowsSimulated];
  for (let moved = true; moved && !isEnough(arena) && left > 0 && rowsLeft > 0;) {
    moved = false;
    rowsLeft -= tensors.length * rows.bytes.length;
    const neighbours = tensors
      .map((tensor) => toggled(cuts, tensor))
      .filter((candidate) => {
        const key = [...candidate].sort((a, b) => a - b).join();
        return !seen.has(key) && seen.add(key);
      })
      .map((candidate) => ({ cuts: candidate, peak: peakOf(rows, { cuts: candidate, bands: noBands }, arena) }))
      .sort((a, b) => a.peak - b.peak || a.cuts.size - b.cuts.size);
    for (const neighbour of neighbours) {
      if (neighbour.peak >= arena || left === 0 || isEnough(arena)) break;
      left -= 1;
      const bytes = quickArena(scheduleOf(neighbour.cuts), { ceiling: arena });
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
