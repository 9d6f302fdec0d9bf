import { simulations, smallest } from './effort.js';
import { quickArenas } from './place.js';
import type { RowGraph } from './row-graph.js';
import { peakOf, simulate } from './simulate.js';
import { noBands } from './types.js';

/**
 * How many placements the refinement may try, how many rows all of them may have, and how many rows it may simulate.
 */
const [mostTrials, rowsPlaced, rowsSimulated] = [12, 10_000, 1_000_000];

/** Cuts, and the size of a valid arena with them. */
export interface Tried {
  readonly cuts: ReadonlySet<number>;
  readonly arena: number;
}

/** Finds an arena with the given cuts. Yields the sizes of arenas on the way. */
export function* tryCuts(rows: RowGraph, cuts: ReadonlySet<number>, ceiling = Infinity): Generator<number, Tried> {
  return { cuts, arena: yield* quickArenas(simulate(rows, { cuts, bands: noBands }), ceiling) };
}

/**
 * Takes the best of several sets of cuts, then adds or drops single cuts while a quick placement gets smaller. Cuts
 * that do not raise the peak often help the packing. Ends when the arena has at most `enough` bytes. Yields the sizes
 * of arenas on the way.
 * @returns each set that was the best at some time, the best last
 */
export function* refineCuts(
  rows: RowGraph,
  starts: readonly Tried[],
  enough: number,
): Generator<number, readonly ReadonlySet<number>[]> {
  const inner = rows.operators.flatMap(({ index, output }) =>
    index < 0 || rows.outputs.includes(output) ? [] : [output],
  );
  const tensors = smallest(rows, inner, simulations(rows));
  const seen = new Set<string>();
  let best = starts.reduce((a, b) => (b.arena < a.arena ? b : a));
  const path = [best.cuts];
  let trialsLeft = Math.min(mostTrials, Math.ceil(rowsPlaced / rows.bytes.length));
  let rowsLeft = rowsSimulated;
  for (let moved = true; moved && best.arena > enough && trialsLeft > 0 && rowsLeft > 0;) {
    moved = false;
    rowsLeft -= tensors.length * rows.bytes.length;
    const neighbours = tensors
      .map((tensor) => toggled(best.cuts, tensor))
      .filter((candidate) => {
        const key = [...candidate].sort((a, b) => a - b).join();
        return !seen.has(key) && seen.add(key);
      })
      .map((cuts) => ({ cuts, peak: peakOf(rows, { cuts, bands: noBands }, best.arena) }))
      .sort((a, b) => a.peak - b.peak || a.cuts.size - b.cuts.size);
    for (const neighbour of neighbours) {
      if (neighbour.peak >= best.arena || trialsLeft === 0 || best.arena <= enough) break;
      trialsLeft -= 1;
      const tried = yield* tryCuts(rows, neighbour.cuts, best.arena);
      if (tried.arena >= best.arena) continue;
      [best, moved] = [tried, true];
      path.push(best.cuts);
    }
  }
  return path;
}

function toggled(cuts: ReadonlySet<number>, tensor: number): ReadonlySet<number> {
  const next = new Set(cuts);
  if (!next.delete(tensor)) next.add(tensor);
  return next;
}
