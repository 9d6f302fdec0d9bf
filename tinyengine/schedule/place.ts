import { pack, quick, type Limits, type Question } from '../arena/pack.js';
import type { Buffer, Packing } from '../arena/types.js';
import { blocksOf, type Block } from './blocks.js';
import type { Placement, Schedule } from './types.js';

/** The size of some valid arena, quickly. */
export function quickArena(schedule: Schedule, question: Question = {}): number {
  const { blocks } = blocksOf(schedule);
  const { height } = quick(buffersOf(blocks, false), question);
  if (question.isEnough?.(height)) return height;
  const ceiling = Math.min(height, question.ceiling ?? Infinity);
  return Math.min(height, quick(buffersOf(blocks, true), { ...question, ceiling }).height);
}

/**
 * Packs the rows of a schedule into the least arena we find; never below the most bytes alive at once.
 * @param effort more than usual, where the last bytes matter
 */
export function place(schedule: Schedule, effort: Partial<Limits> = {}): Placement {
  const { blocks, blockOf, at } = blocksOf(schedule);
  const { offsets, height } = lowest(blocks, effort);
  return { offsets: blockOf.map((block, row) => (block < 0 ? -1 : offsets[block]! + at[row]!)), arenaBytes: height };
}

/** Both ways up: where the rows of an input die from the first on, the room grows from its low end. */
function lowest(blocks: readonly Block[], effort: Partial<Limits>): Packing {
  const packed = [false, true].map((flipped) => {
    const { offsets, height } = pack(buffersOf(blocks, flipped), effort);
    const firsts = firstBuffers(blocks);
    return {
      height,
      offsets: blocks.map(({ parts, bytes }, index) => {
        const part = parts[0]!;
        const offset = offsets[firsts[index]!]!;
        return flipped ? height - (offset - (bytes - part.at - part.bytes)) - bytes : offset - part.at;
      }),
    };
  });
  return packed.reduce((a, b) => (b.height < a.height ? b : a));
}

/** A buffer a part, in the order of the blocks. What is the only block of several parts lies at the start, so that the exact search may be used too. */
function buffersOf(blocks: readonly Block[], flipped: boolean): readonly Buffer[] {
  const groups = blocks.filter(({ parts }) => parts.length > 1).length;
  return blocks.flatMap(({ parts, bytes }, group) =>
    parts.map((part): Buffer => {
      const at = flipped ? bytes - part.at - part.bytes : part.at;
      const buffer = { lower: part.first, upper: part.last + 1, size: part.bytes };
      if (parts.length === 1) return buffer;
      return groups === 1 ? { ...buffer, fixed: at } : { ...buffer, rigid: { group, at } };
    }),
  );
}

/** For each block, the number of its first buffer. */
function firstBuffers(blocks: readonly Block[]): readonly number[] {
  let next = 0;
  return blocks.map(({ parts }) => {
    next += parts.length;
    return next - parts.length;
  });
}
