import { blocksOf, type Blocks } from './blocks.js';
import { lowerBound } from './bound.js';
import { lanesOf, type Lanes } from './lanes.js';
import { onDemand } from './on-demand.js';
import { ordersOf, type Order } from './orders.js';
import { fixedOf, sectionsOf, type Sections } from './sections.js';
import type { Buffer } from './types.js';

/** Buffers to pack, and what every attempt wants to know of them. */
export interface Problem {
  readonly buffers: readonly Buffer[];
  /** Of each buffer. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly size: Float64Array;
  readonly blocks: Blocks;
  readonly lanes: Lanes;
  readonly orders: readonly (() => Order)[];
  readonly sections: () => Sections;
  /** No packing is lower. */
  readonly bound: number;
}

export function problemOf(buffers: readonly Buffer[]): Problem {
  const lower = Float64Array.from(buffers, (buffer) => buffer.lower);
  const upper = Float64Array.from(buffers, (buffer) => buffer.upper);
  const size = Float64Array.from(buffers, (buffer) => buffer.size);
  const known = { buffers, lower, upper, size };
  const blocks = blocksOf(buffers);
  return {
    ...known,
    blocks,
    lanes: lanesOf(known, blocks),
    orders: ordersOf(blocks),
    sections: onDemand(() => sectionsOf(buffers)),
    bound: lowerBound(known),
  };
}

/** The same problem when its buffers lie elsewhere: where they are fixed, or within their groups. */
export const movedWithin = (problem: Problem, buffers: readonly Buffer[]): Problem => ({
  ...problem,
  buffers,
  blocks: blocksOf(buffers),
  sections: onDemand(() => ({ ...problem.sections(), fixed: fixedOf(buffers) })),
});
