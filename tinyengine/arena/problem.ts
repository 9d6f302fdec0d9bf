import { blocksOf, type Blocks } from './blocks.js';
import { lowerBound } from './bound.js';
import { timeBucketsOf, type TimeBuckets } from './time-buckets.js';
import { lazy } from './lazy.js';
import { ordersOf, type Order } from './orders.js';
import { fixedOf, sectionsOf, type Sections } from './sections.js';
import type { Buffer, Extents } from './types.js';

/** Buffers to pack, and data that every attempt needs. */
export interface Problem extends Extents {
  readonly buffers: readonly Buffer[];
  readonly blocks: Blocks;
  readonly timeBuckets: TimeBuckets;
  readonly orders: readonly (() => Order)[];
  readonly sections: () => Sections;
  /** A lower bound of the height of every packing. */
  readonly bound: () => number;
}

export function problemOf(buffers: readonly Buffer[]): Problem {
  const extents = extentsOf(buffers);
  const blocks = blocksOf(buffers);
  return {
    ...extents,
    buffers,
    blocks,
    timeBuckets: timeBucketsOf(extents, blocks),
    orders: ordersOf(blocks),
    sections: lazy(() => sectionsOf(buffers)),
    bound: lazy(() => lowerBound(extents, buffers)),
  };
}

function extentsOf(buffers: readonly Buffer[]): Extents {
  const lower = new Float64Array(buffers.length);
  const upper = new Float64Array(buffers.length);
  const size = new Float64Array(buffers.length);
  buffers.forEach((buffer, index) => {
    lower[index] = buffer.lower;
    upper[index] = buffer.upper;
    size[index] = buffer.size;
  });
  return { lower, upper, size };
}

/**
 * Returns the same problem with buffers at other offsets: other fixed offsets, or other positions within their groups.
 */
export const movedWithin = (problem: Problem, buffers: readonly Buffer[]): Problem => ({
  ...problem,
  buffers,
  blocks: blocksOf(buffers),
  sections: lazy(() => ({ ...problem.sections(), fixed: fixedOf(buffers) })),
});
