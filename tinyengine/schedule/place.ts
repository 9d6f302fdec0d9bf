import type { Placement, Row, Schedule } from './types.js';

/** Rows of one tensor that follow one another and live equally long: packed as one piece, so that the rows of a whole tensor stay together. */
interface Block {
  readonly rows: readonly number[];
  readonly bytes: number;
  readonly first: number;
  readonly last: number;
}

const alignment = 4;
const roundUp = (bytes: number): number => Math.ceil(bytes / alignment) * alignment;

/** How often blocks that stick out are moved forward in the order of packing. A number of passes and never a time, so that equal input gives equal bytes. */
const repairs = 40;

/**
 * Packs rows into the least arena we find: first fit in several orders, the best of them then repaired ("squeaky wheel"): a block that sticks out of the bound
 * is packed earlier in the next pass. Not guaranteed to be the least; never below the most bytes alive at once.
 */
export function place(schedule: Schedule): Placement {
  const blocks = blocksOf(schedule.rows);
  const bound = peak(blocks, schedule.steps.length);
  let best: Packed | null = null;
  for (const order of orders) {
    const packed = repair(blocks, order(blocks), bound);
    if (best === null || packed.height < best.height) best = packed;
    if (best.height === bound) break;
  }
  return toRows(schedule.rows, blocks, best!);
}

interface Packed {
  readonly offsets: readonly number[];
  readonly height: number;
}

const orders: readonly ((blocks: readonly Block[]) => readonly number[])[] = [
  (blocks) => sortedBy(blocks, ({ bytes }) => -bytes),
  (blocks) => sortedBy(blocks, ({ bytes, first, last }) => -bytes * (last - first + 1)),
  (blocks) => sortedBy(blocks, ({ first, last }) => first - last),
  (blocks) => sortedBy(blocks, ({ first }) => first),
];

function sortedBy(blocks: readonly Block[], key: (block: Block) => number): readonly number[] {
  return blocks.map((_, index) => index).sort((a, b) => key(blocks[a]!) - key(blocks[b]!) || a - b);
}

function repair(blocks: readonly Block[], start: readonly number[], bound: number): Packed {
  let order = start;
  let best = firstFit(blocks, order);
  for (let pass = 0, packed = best; pass < repairs && best.height > bound; pass += 1) {
    const sticksOut = (index: number): boolean => packed.offsets[index]! + blocks[index]!.bytes > bound;
    const moved = order.flatMap((index, position) => [
      { index, key: position - (sticksOut(index) ? order.length / 4 + 1 : 0) },
    ]);
    order = moved.sort((a, b) => a.key - b.key || a.index - b.index).map(({ index }) => index);
    packed = firstFit(blocks, order);
    if (packed.height < best.height) best = packed;
  }
  return best;
}

/** Puts each block at the lowest offset that no block of its time takes. */
function firstFit(blocks: readonly Block[], order: readonly number[]): Packed {
  const offsets = new Array<number>(blocks.length).fill(-1);
  const placed: number[] = [];
  let height = 0;
  for (const index of order) {
    const { bytes, first, last } = blocks[index]!;
    let offset = 0;
    // `placed` is in the order of offsets, so one walk finds the first gap.
    for (const other of placed) {
      const block = blocks[other]!;
      if (block.last < first || block.first > last) continue;
      if (offsets[other]! >= offset + bytes) break;
      offset = Math.max(offset, offsets[other]! + block.bytes);
    }
    offsets[index] = offset;
    placed.splice(insertionPoint(placed, offsets, offset), 0, index);
    height = Math.max(height, offset + bytes);
  }
  return { offsets, height };
}

function insertionPoint(placed: readonly number[], offsets: readonly number[], offset: number): number {
  const found = placed.findIndex((index) => offsets[index]! > offset);
  return found === -1 ? placed.length : found;
}

function blocksOf(rows: readonly Row[]): readonly Block[] {
  const blocks: { rows: number[]; bytes: number; first: number; last: number; tensor: number }[] = [];
  rows.forEach(({ tensor, bytes, first, last }, index) => {
    const current = blocks.at(-1);
    if (current?.tensor === tensor && current.first === first && current.last === last) {
      current.rows.push(index);
      current.bytes += bytes;
    } else blocks.push({ rows: [index], bytes, first, last, tensor });
  });
  return blocks.map((block) => ({ ...block, bytes: roundUp(block.bytes) }));
}

function peak(blocks: readonly Block[], steps: number): number {
  const change = new Float64Array(steps + 2);
  for (const { bytes, first, last } of blocks) {
    change[first]! += bytes;
    change[last + 1]! -= bytes;
  }
  let alive = 0;
  return change.reduce((most, delta) => Math.max(most, (alive += delta)), 0);
}

function toRows(rows: readonly Row[], blocks: readonly Block[], { offsets: starts, height }: Packed): Placement {
  const offsets = new Array<number>(rows.length).fill(0);
  blocks.forEach((block, index) => {
    let offset = starts[index]!;
    for (const row of block.rows) {
      offsets[row] = offset;
      offset += rows[row]!.bytes;
    }
  });
  return { offsets, arenaBytes: height };
}
