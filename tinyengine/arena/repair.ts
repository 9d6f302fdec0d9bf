import type { FirstFit } from './first-fit.js';
import { sortedBy, type Order } from './orders.js';
import type { Problem } from './problem.js';
import type { Packing } from './types.js';

/** A packing is repaired only if it is at most this factor above the lowest known one. Others rarely get lower. */
const reach = 1.1;
/** Repair stops after this number of passes without a lower packing. */
const patience = 8;

export interface Repairs {
  /** A height that is low enough. */
  readonly goal: number;
  /** A height that ends the repair, although lower heights are tried too. */
  readonly enough: number;
  readonly passes: number;
  /** Height of the lowest known packing. */
  readonly lowest: number;
}

/**
 * Repeats first fit, and moves buffers that end above the goal forward in the order ("squeaky wheel optimisation",
 * Joslin and Clements 1999).
 * Yields each packing that is lower than all before it, and returns the best.
 */
export function* repair(
  { size, blocks }: Problem,
  firstFit: FirstFit,
  start: Order,
  { goal, enough, passes, lowest }: Repairs,
): Generator<Packing, Packing> {
  let order = start;
  let height = firstFit.pack(order);
  let best = { offsets: Array.from(firstFit.offsets), height };
  yield best;
  let vain = 0;
  for (let pass = 0; pass < passes && best.height > Math.max(goal, enough); pass += 1) {
    if (best.height > reach * lowest || vain === patience) break;
    const key = new Float64Array(blocks.count);
    for (let position = 0; position < order.length; position += 1) {
      const block = order[position]!;
      key[block] = position - (sticksOut(block) ? blocks.count / 4 + 1 : 0);
    }
    order = sortedBy(key);
    height = firstFit.pack(order);
    vain += 1;
    if (height >= best.height) continue;
    vain = 0;
    yield (best = { offsets: Array.from(firstFit.offsets), height });
  }
  return best;

  function sticksOut(block: number): boolean {
    for (let member = blocks.first[block]!; member < blocks.first[block + 1]!; member += 1) {
      const buffer = blocks.members[member]!;
      if (firstFit.offsets[buffer]! + size[buffer]! > goal) return true;
    }
    return false;
  }
}
