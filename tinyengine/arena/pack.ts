import { blocksOf, type Block } from './blocks.js';
import { lowerBound } from './bound.js';
import { FirstFit } from './first-fit.js';
import { ordersOf } from './orders.js';
import { repair } from './repair.js';
import { searchWithRestarts } from './restarts.js';
import { sectionsOf } from './sections.js';
import type { Buffer, Packing } from './types.js';

/** Numbers of passes and nodes and never a time, so that equal input gives equal bytes. */
export interface Limits {
  /** How often each of the orders of first fit is repaired. */
  readonly passes: number;
  /** How many buffers the exact search puts down. */
  readonly nodes: number;
  /** A height that is low enough; nothing lower is looked for. */
  readonly stopAt?: number;
}

/** A packing, with what is known about it. */
export interface Packed extends Packing {
  /** No packing is lower: `height` equals it where the packing is known to be the best. */
  readonly bound: number;
  readonly nodes: number;
}

/** Comparisons of pairs that repairing may cost; buffers whose pairs the exact search may keep a list of, and among which the usual nodes find anything. */
const pairsCompared = 1.5e6;
const buffersSearched = { most: 2000, usual: 400 };

/** Some 10 ms for the rows of a network. */
const usual = (buffers: number): Limits => ({
  passes: Math.min(10, Math.floor(pairsCompared / (1 + buffers ** 2))),
  nodes: buffers <= buffersSearched.usual ? 2000 : 0,
});

/**
 * Packs buffers into the fewest bytes we find: first fit in several orders, repaired; then, unless that has reached the bound, the exact search for lower and
 * lower capacities. Groups are packed by first fit alone.
 */
export function pack(buffers: readonly Buffer[], limits: Partial<Limits> = {}): Packed {
  const { passes, nodes, stopAt = 0 } = { ...usual(buffers.length), ...limits };
  const bound = lowerBound(buffers);
  const goal = Math.max(bound, stopAt);
  const blocks = blocksOf(buffers);
  const firstFit = new FirstFit(buffers, blocks);
  const repaired = (order: readonly number[]): Packing => repair(firstFit, buffers, blocks, order, goal, passes);
  const simple = lowest(blocks, goal, repaired);
  const searchable = buffers.length <= buffersSearched.most && blocks.every((block) => block.members.length === 1);
  if (simple.height <= goal || !searchable || nodes === 0) return { ...simple, bound, nodes: 0 };
  return improve(buffers, simple, bound, goal, nodes);
}

/** What a caller wants to know. */
export interface Question {
  /** No height from here on is of interest: one of them, with or without offsets, stands for all. */
  readonly ceiling?: number;
  /** Whether no lower height need be looked for. */
  readonly isEnough?: (height: number) => boolean;
}

/** Packs by first fit in a few orders, for callers that do so thousands of times. */
export function quick(buffers: readonly Buffer[], { ceiling = Infinity, isEnough }: Question = {}): Packing {
  const blocks = blocksOf(buffers);
  const firstFit = new FirstFit(buffers, blocks);
  const bound = lowerBound(buffers);
  let best: Packing = { offsets: [], height: Infinity };
  for (const order of ordersOf(blocks)) {
    const height = firstFit.pack(order, Math.min(best.height, ceiling));
    if (height < best.height) best = { offsets: Array.from(firstFit.offsets), height };
    if (height <= bound || isEnough?.(height)) break;
  }
  return best;
}

/** The lowest of the packings from several orders; the first that reaches the goal ends it. */
function lowest(blocks: readonly Block[], goal: number, packed: (order: readonly number[]) => Packing): Packing {
  let best: Packing | null = null;
  for (const order of ordersOf(blocks)) {
    const packing = packed(order);
    if (best === null || packing.height < best.height) best = packing;
    if (best.height <= goal) break;
  }
  return best!;
}

/** Bisects between what is known to fit and what is not, beginning with the goal. Half of the nodes that are left go into each capacity. */
function improve(buffers: readonly Buffer[], start: Packing, bound: number, goal: number, nodes: number): Packed {
  const sections = sectionsOf(buffers);
  const step = buffers.reduce((divisor, { size, fixed = 0 }) => gcd(gcd(size, fixed), divisor), 0);
  let best = start;
  let proven = bound;
  let least = goal;
  let used = 0;
  for (let capacity = goal; least < best.height && used < nodes;) {
    const found = searchWithRestarts(sections, capacity, Math.ceil((nodes - used) / 2));
    used += found.nodes;
    if (found.offsets !== null) best = { offsets: found.offsets, height: heightOf(buffers, found.offsets) };
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
