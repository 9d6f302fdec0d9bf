import type { Block } from './blocks.js';
import type { FirstFit } from './first-fit.js';
import { sortedBy } from './orders.js';
import type { Buffer, Packing } from './types.js';

/**
 * Moves what sticks out of the goal forward in the order and packs again, so often ("squeaky wheel optimisation", Joslin and Clements 1999). The best
 * packing seen on the way.
 */
export function repair(
  firstFit: FirstFit,
  buffers: readonly Buffer[],
  blocks: readonly Block[],
  start: readonly number[],
  goal: number,
  passes: number,
): Packing {
  let order = start;
  let height = firstFit.pack(order);
  let best = { offsets: Array.from(firstFit.offsets), height };
  for (let pass = 0; pass < passes && best.height > goal; pass += 1) {
    const key = new Float64Array(blocks.length);
    order.forEach((block, position) => {
      const out = blocks[block]!.members.some((index) => firstFit.offsets[index]! + buffers[index]!.size > goal);
      key[block] = position - (out ? blocks.length / 4 + 1 : 0);
    });
    order = sortedBy(key);
    height = firstFit.pack(order);
    if (height < best.height) best = { offsets: Array.from(firstFit.offsets), height };
  }
  return best;
}
