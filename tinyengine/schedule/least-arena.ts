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

/** The least arena that the search finds. */
export interface LeastArena extends Placed {
  readonly order: Order;
  /** Every set of cuts that was the best at some time. Objectives with more bytes to spare start from them. */
  readonly path: readonly Order['cuts'][];
  /** The most bytes alive with the best known cuts. */
  readonly boundBytes: number;
}

/** The effort for the least arena, which every objective is compared with. */
const thorough = (rows: RowGraph): Limits => ({ passes: Math.min(15, 2 * placings(rows)), nodes: 4_000 });

/** First fit in several orders, without repair or search. */
const simple: Limits = { passes: 0, nodes: 0 };
/** The effort for the first cuts: enough to reach the bound where that is easy. */
const brief = ({ bytes }: RowGraph): Limits => ({ passes: 0, nodes: 2 * bytes.length, heights: 1 });

/**
 * Searches the schedule with the least arena. Yields sizes of valid arenas on the way, and the final one is no larger
 * than any of them. A caller that only needs to know whether a number of bytes is enough can stop early.
 * @param least the cuts with the least peak
 * @param enough a number of bytes that is low enough; nothing lower is searched
 * @param complete tensors that should be complete before they are read; the search also starts from them as cuts
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

/** Takes the given cuts, the best order of branches, and the bands that do not raise the peak. */
function* refined(
  rows: RowGraph,
  cuts: ReadonlySet<number>,
  peakBytes: number,
  enough: number,
): Generator<number, Omit<LeastArena, 'path'>> {
  const order = yield* orderBranches(rows, cuts);
  const single = simulate(rows, { ...order, bands: noBands });
  // this bound stays valid: no band computes rows so late that fewer bytes are alive
  const boundBytes = Math.min(peakBytes, single.peakBytes);
  // bands that keep no more bytes alive may also pack better
  const bands = new Map(growBands(rows, order, boundBytes, single.peakBytes));
  const [banded, plain] = [quickArena(simulate(rows, { ...order, bands })), quickArena(single)];
  const schedule = simulate(rows, { ...order, bands: banded <= plain ? bands : noBands });
  // the result is never larger than an arena that was already yielded
  const effort = { ...thorough(rows), enough: Math.min(enough, banded, plain) };
  return { schedule, placement: yield* placements(schedule, effort), order, boundBytes };
}
