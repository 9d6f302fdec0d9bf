import { lastOf } from '../last-of.js';
import { FirstFit } from './first-fit.js';
import type { Problem } from './problem.js';
import { repair, type Repairs } from './repair.js';
import { searchWithRestarts } from './restarts.js';
import type { Buffer, Packing } from './types.js';

/** Limits of effort. They count passes and nodes, never time, so that equal input gives equal bytes. */
export interface Limits {
  /** How often each order of first fit is repaired. */
  readonly passes: number;
  /** How many placements of buffers the exact search may try. */
  readonly nodes: number;
  /** A height that is low enough; nothing lower is searched. */
  readonly stopAt?: number;
  /** A height that ends the search when a packing reaches it, although lower heights are searched too. */
  readonly enough?: number;
  /** How many heights the exact search may try, from the lowest candidate up. By default as many as the nodes allow. */
  readonly heights?: number;
}

/** A packing and what is proven about it. */
interface Packed extends Packing {
  /** A lower bound of every packing. If `height` equals it, the packing is proven to be optimal. */
  readonly bound: number;
  readonly nodes: number;
}

/**
 * Comparisons of pairs that repair may cost. The exact search stores a list of pairs for `most` buffers at most, and
 * succeeds within the usual nodes for `usual` buffers at most.
 */
const pairsCompared = 1.5e6;
const buffersSearched = { most: 2000, usual: 400 };

/** About 10 ms for the rows of a network. */
const usual = (buffers: number): Limits => ({
  passes: Math.min(10, Math.floor(pairsCompared / (1 + buffers ** 2))),
  nodes: buffers <= buffersSearched.usual ? 2000 : 0,
});

/**
 * Packs buffers into the fewest bytes that it finds. It tries first fit in several orders, with repair. If that does
 * not reach the bound, the exact search tries lower and lower heights.
 * Problems with rigid groups are packed by first fit only.
 */
export const pack = (problem: Problem, limits: Partial<Limits> = {}): Packed => lastOf(packings(problem, limits));

/** Does the same as `pack`, and yields the packings that it finds on the way. */
export function* packings(problem: Problem, limits: Partial<Limits> = {}): Generator<Packing, Packed> {
  const { buffers, blocks } = problem;
  const bound = problem.bound();
  const { passes, nodes, stopAt = 0, enough = 0, heights = Infinity } = { ...usual(buffers.length), ...limits };
  const goal = Math.max(bound, stopAt);
  const simple = yield* repaired(problem, { goal, enough, passes });
  const searchable = buffers.length <= buffersSearched.most && blocks.count === buffers.length;
  if (simple.height <= Math.max(goal, enough) || !searchable || nodes === 0) return { ...simple, bound, nodes: 0 };
  return yield* improve(problem, simple, { goal, enough, nodes, heights });
}

/**
 * Yields the heights of first-fit packings in a few orders, each lower than the one before and than `ceiling`. It is
 * for callers that pack thousands of times.
 */
export function* firstFits(problem: Problem, ceiling = Infinity): Generator<number> {
  const firstFit = new FirstFit(problem);
  let least = ceiling;
  for (const order of problem.orders) {
    const height = firstFit.pack(order(), least);
    if (height >= least) continue;
    yield (least = height);
    if (height <= problem.bound()) return;
  }
}

/** Repairs several orders and returns the lowest packing. Stops at the first packing that is low enough. */
function* repaired(problem: Problem, limits: Omit<Repairs, 'lowest'>): Generator<Packing, Packing> {
  const firstFit = new FirstFit(problem);
  let best: Packing | null = null;
  for (const order of problem.orders) {
    const lowest: number = best?.height ?? Infinity;
    const packing: Packing = yield* repair(problem, firstFit, order(), { ...limits, lowest });
    if (packing.height < lowest) best = packing;
    if (best!.height <= Math.max(limits.goal, limits.enough)) break;
  }
  return best!;
}

/**
 * Bisects between the lowest height that fits and the highest that is proven not to, starting with the goal. Each
 * height gets half of the remaining nodes.
 */
function* improve(
  problem: Problem,
  start: Packing,
  { goal, enough, nodes, heights }: Required<Pick<Limits, 'enough' | 'nodes' | 'heights'>> & { readonly goal: number },
): Generator<Packing, Packed> {
  const { buffers } = problem;
  const bound = problem.bound();
  const sections = problem.sections();
  const step = buffers.reduce((divisor, { size, fixed = 0 }) => gcd(gcd(size, fixed), divisor), 0);
  let best = start;
  let proven = bound;
  let least = goal;
  let used = 0;
  let capacity = goal;
  for (let tried = 0; least < best.height && best.height > enough && tried < heights; tried += 1) {
    const share = heights === 1 ? nodes : Math.ceil((nodes - used) / 2);
    // a packing takes at least one node per buffer
    if (share < buffers.length) break;
    const found = searchWithRestarts(sections, capacity, share);
    used += found.nodes;
    if (found.offsets !== null) yield (best = { offsets: found.offsets, height: heightOf(buffers, found.offsets) });
    else {
      least = capacity + step;
      if (found.complete) proven = Math.max(proven, Math.min(least, best.height));
    }
    capacity = least + Math.floor((best.height - step - least) / step / 2) * step;
  }
  return { ...best, bound: proven, nodes: used };
}

function heightOf(buffers: readonly Buffer[], offsets: readonly number[]): number {
  return buffers.reduce((height, { size }, index) => Math.max(height, offsets[index]! + size), 0);
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
