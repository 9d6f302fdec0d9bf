import { blocksOf, type Block } from './blocks.js';
import type { Placement, Schedule } from './types.js';

/** The best of a few passes: a valid arena size, quickly. */
export const quickArena = (schedule: Schedule): number => best(blocksOf(schedule).blocks, schedule, 0).height;

/** How often blocks that stick out are moved forward in the order of packing. A number of passes and never a time, so that equal input gives equal bytes. */
const repairs = 40;

/**
 * Packs rows into the least arena we find: first fit in several orders, the best of them then repaired ("squeaky wheel"): a block that sticks out of the bound
 * is packed earlier in the next pass. Not guaranteed to be the least; never below the most bytes alive at once.
 */
export function place(schedule: Schedule): Placement {
  const { blocks, blockOf, at } = blocksOf(schedule);
  const { offsets: starts, height } = best(blocks, schedule, repairs);
  return { offsets: blockOf.map((block, row) => (block < 0 ? -1 : starts[block]! + at[row]!)), arenaBytes: height };
}

interface Packed {
  readonly offsets: readonly number[];
  readonly height: number;
}

/** Both ways up: where the rows of an input die from the first on, the room grows from its low end. */
function best(blocks: readonly Block[], { peakBytes: bound, live }: Schedule, passes: number): Packed {
  const peakStep = live.indexOf(bound);
  const packed = [false, true].flatMap((flipped) => {
    const problem = flipped ? blocks.map(flip) : blocks;
    const fit = firstFitter(problem);
    return orders.map((order) => {
      const result = repair(problem, fit, order(problem, peakStep), bound, passes);
      return flipped
        ? { ...result, offsets: result.offsets.map((offset, index) => result.height - offset - blocks[index]!.bytes) }
        : result;
    });
  });
  return packed.reduce((a, b) => (b.height < a.height ? b : a));
}

const flip = ({ parts, bytes }: Block): Block => ({
  bytes,
  parts: parts.map((part) => ({ ...part, at: bytes - part.at - part.bytes })),
});

const start = ({ parts }: Block): number => Math.min(...parts.map(({ first }) => first));
const end = ({ parts }: Block): number => Math.max(...parts.map(({ last }) => last));

const orders: readonly ((blocks: readonly Block[], peakStep: number) => readonly number[])[] = [
  (blocks) => sortedBy(blocks, ({ bytes }) => -bytes),
  (blocks) => sortedBy(blocks, start),
  (blocks) => sortedBy(blocks, (block) => -end(block)),
  (blocks, peakStep) =>
    sortedBy(
      blocks,
      (block) => 1e6 * Math.max(0, start(block) - peakStep, peakStep - end(block)) + start(block) - end(block),
    ),
];

function sortedBy(blocks: readonly Block[], key: (block: Block) => number): readonly number[] {
  const keys = blocks.map(key);
  // what has to stay together is the hardest to place
  return blocks
    .map((_, index) => index)
    .sort(
      (a, b) =>
        Number(blocks[b]!.parts.length > 1) - Number(blocks[a]!.parts.length > 1) || keys[a]! - keys[b]! || a - b,
    );
}

type Fit = (order: readonly number[]) => Packed;

function repair(blocks: readonly Block[], fit: Fit, first: readonly number[], bound: number, passes: number): Packed {
  let order = first;
  let packed = fit(order);
  let least = packed;
  for (let pass = 0; pass < passes && least.height > bound; pass += 1) {
    const sticksOut = (index: number): boolean => packed.offsets[index]! + blocks[index]!.bytes > bound;
    const moved = order.map((index, position) => ({
      index,
      key: position - (sticksOut(index) ? order.length / 4 + 1 : 0),
    }));
    order = moved.sort((a, b) => a.key - b.key || a.index - b.index).map(({ index }) => index);
    packed = fit(order);
    if (packed.height < least.height) least = packed;
  }
  return least;
}

/** Puts each block at the lowest offset where none of its parts meets a part that is taken at the same time. */
function firstFitter(blocks: readonly Block[]): Fit {
  // for each block: the others that it may meet, and the bases it may not have, relative to the other's
  const meetings = blocks.map((block, own) =>
    blocks.flatMap((other, index) => {
      if (index === own) return [];
      const forbidden = block.parts.flatMap((part) =>
        other.parts.flatMap((there) =>
          there.first <= part.last && part.first <= there.last
            ? [[there.at - part.at - part.bytes, there.at + there.bytes - part.at] as const]
            : [],
        ),
      );
      return forbidden.map(([from, to]) => ({ index, from, to }));
    }),
  );
  return (order) => {
    const offsets = new Array<number>(blocks.length).fill(-1);
    let height = 0;
    for (const own of order) {
      const forbidden = meetings[own]!.flatMap(({ index, from, to }) =>
        offsets[index]! < 0 ? [] : [[offsets[index]! + from, offsets[index]! + to] as const],
      ).sort((a, b) => a[0] - b[0]);
      let offset = 0;
      for (const [from, to] of forbidden)
        if (from < offset && offset < to) offset = Math.ceil(to / 4) * 4;
        else if (from >= offset) break;
      offsets[own] = offset;
      height = Math.max(height, offset + blocks[own]!.bytes);
    }
    return { offsets, height };
  };
}
