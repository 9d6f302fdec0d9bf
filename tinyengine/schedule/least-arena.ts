import type { Limits } from '../arena/pack.js';
import type { TensorId } from '../graph/graph.js';
import { growBands } from './bands.js';
import { orderBranches } from './branches.js';
import { valleys, withFreeCuts, type Cuts } from './cuts.js';
import { placings } from './effort.js';
import { placements, quickArena } from './place.js';
import { refineCuts, tryCuts, type Tried } from './refine.js';
import type { RowGraph } from './row-graph.js';
import { simulate } from './simulate.js';
import { noBands, type Order, type Placement, type Schedule } from './types.js';

export interface Placed {
  readonly schedule: Schedule;
  readonly placement: Placement;
}

/** The least arena that we find. */
export interface LeastArena extends Placed {
  readonly order: Order;
  /** Every set of cuts that was the best for a while: where one ends that has more bytes to spare. */
  readonly path: readonly Order['cuts'][];
  /** Most bytes alive with the best cuts that are known. */
  readonly boundBytes: number;
}

/** By the least arena every objective is measured. */
const thorough = (rows: RowGraph): Limits => ({ passes: Math.min(15, 2 * placings(rows)), nodes: 4_000 });

/** First fit in several orders. */
const simple: Limits = { passes: 0, nodes: 0 };
/** For the first cuts: enough to reach the bound where that is easy. */
const brief = ({ bytes }: RowGraph): Limits => ({ passes: 0, nodes: 2 * bytes.length, heights: 1 });

/**
 * Looks for the schedule with the least arena. On the way it yields sizes of valid arenas, and the one it ends with is no larger than any of them: who asks
 * whether so many bytes are enough need not wait for the end.
 * @param least the cuts with the least peak
 * @param enough bytes that will do: nothing smaller is looked for
 * @param complete tensors that had better be complete before they are read: where to begin looking, too
 */
export function* leastArenas(
  rows: RowGraph,
  { tensors, peakBytes }: Cuts,
  enough: number,
  complete: readonly TensorId[] = [],
): Generator<number, LeastArena> {
  const given = complete.map((id) => rows.tensors.indexOf(id));
  const starts: Tried[] = [];
  for (const cuts of [tensors, valleys(rows), withFreeCuts(rows, tensors, peakBytes)])
    starts.push(yield* tryCuts(rows, cuts));
  if (given.length > 0)
    for (const cuts of [new Set(given), new Set([...tensors, ...given])]) starts.push(yield* tryCuts(rows, cuts));
  const first = starts.reduce((a, b) => (b.arena < a.arena ? b : a));
  const order = yield* orderBranches(rows, first.cuts);
  const schedule = simulate(rows, { ...order, bands: noBands });
  const placement = yield* placements(schedule, first.arena <= enough ? simple : brief(rows));
  const early = { schedule, placement, order, path: [first.cuts], boundBytes: Math.min(peakBytes, schedule.peakBytes) };
  if (placement.arenaBytes <= enough) return early;
  const path = yield* refineCuts(rows, starts, enough);
  const late = yield* refined(rows, path.at(-1)!, peakBytes, enough);
  return { ...(late.placement.arenaBytes <= placement.arenaBytes ? late : early), path };
}

/** With these cuts, the best order of branches and the larger steps that cost nothing. */
function* refined(
  rows: RowGraph,
  cuts: ReadonlySet<number>,
  peakBytes: number,
  enough: number,
): Generator<number, Omit<LeastArena, 'path'>> {
  const order = yield* orderBranches(rows, cuts);
  const single = simulate(rows, { ...order, bands: noBands });
  // what is known as the least arena stays so: no band computes rows so late that even less is alive
  const boundBytes = Math.min(peakBytes, single.peakBytes);
  // larger steps that keep no more alive may pack better, too
  const bands = new Map(growBands(rows, order, boundBytes, single.peakBytes));
  const [banded, plain] = [quickArena(simulate(rows, { ...order, bands })), quickArena(single)];
  const schedule = simulate(rows, { ...order, bands: banded <= plain ? bands : noBands });
  // never more than has come up already
  const effort = { ...thorough(rows), enough: Math.min(enough, banded, plain) };
  return { schedule, placement: yield* placements(schedule, effort), order, boundBytes };
}
