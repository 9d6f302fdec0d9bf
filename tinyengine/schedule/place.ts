import { firstFits, packings, type Limits } from '../arena/pack.js';
import { movedWithin, problemOf, type Problem } from '../arena/problem.js';
import type { Buffer, Packing } from '../arena/types.js';
import { lastOf } from '../last-of.js';
import { blocksOf, type Block } from './blocks.js';
import type { Placement, Schedule } from './types.js';

/** Yields sizes of valid arenas that are quick to find, each less than the one before and than `ceiling`. */
export function* quickArenas(schedule: Schedule, ceiling = Infinity): Generator<number, number> {
  if (schedule.peakBytes >= ceiling) return ceiling;
  const { blocks } = blocksOf(schedule);
  const upright = problemOf(buffersOf(blocks, false));
  let least = ceiling;
  for (const isFlipped of [false, true]) {
    for (const height of firstFits(isFlipped ? flippedOf(blocks, upright) : upright, least)) yield (least = height);
    if (least <= upright.bound()) break;
  }
  return least;
}

/** Returns the last of them, or `ceiling` if there is none. */
export const quickArena = (schedule: Schedule, ceiling = Infinity): number => lastOf(quickArenas(schedule, ceiling));

/**
 * Packs the rows of a schedule into the least arena that it finds. The arena is never below the most bytes alive at
 * once.
 * @param effort limits that replace the usual ones, where the last bytes matter
 */
export const place = (schedule: Schedule, effort: Partial<Limits> = {}): Placement =>
  lastOf(placements(schedule, effort));

/** Does the same as `place`, and yields the sizes of valid arenas on the way. */
export function* placements(schedule: Schedule, effort: Partial<Limits> = {}): Generator<number, Placement> {
  const { blocks, blockOf, at } = blocksOf(schedule);
  const { offsets, height } = yield* lowest(blocks, effort);
  return { offsets: blockOf.map((block, row) => (block < 0 ? -1 : offsets[block]! + at[row]!)), arenaBytes: height };
}

/**
 * Packs the blocks upright and upside down. If the rows of an input end from the first one on, free space grows from
 * its low end.
 */
function* lowest(blocks: readonly Block[], effort: Partial<Limits>): Generator<number, Packing> {
  const upright = problemOf(buffersOf(blocks, false));
  const packed = yield* lowestOf(upright, effort);
  const isEnough = packed.height <= (effort.enough ?? 0);
  const flipped = isEnough ? packed : yield* lowestOf(flippedOf(blocks, upright), effort);
  const { offsets, height } = flipped.height < packed.height ? flipped : packed;
  const firsts = firstBuffers(blocks);
  return {
    height,
    offsets: blocks.map(({ parts, bytes }, index) => {
      const part = parts[0]!;
      const offset = offsets[firsts[index]!]!;
      return flipped.height < packed.height
        ? height - (offset - (bytes - part.at - part.bytes)) - bytes
        : offset - part.at;
    }),
  };
}

function* lowestOf(problem: Problem, effort: Partial<Limits>): Generator<number, Packing> {
  const found = packings(problem, effort);
  for (let step = found.next(); ; step = found.next()) {
    if (step.done) return step.value;
    yield step.value.height;
  }
}

const flippedOf = (blocks: readonly Block[], upright: Problem): Problem =>
  movedWithin(upright, buffersOf(blocks, true));

/**
 * Makes one buffer of each part, in the order of the blocks. The only block with several parts is fixed at the start,
 * so that the exact search can be used.
 */
function buffersOf(blocks: readonly Block[], isFlipped: boolean): readonly Buffer[] {
  const groups = blocks.reduce((count, { parts }) => (parts.length > 1 ? count + 1 : count), 0);
  const buffers: Buffer[] = [];
  blocks.forEach(({ parts, bytes }, group) => {
    for (const part of parts) {
      const buffer = { lower: part.first, upper: part.last + 1, size: part.bytes };
      const at = isFlipped ? bytes - part.at - part.bytes : part.at;
      if (parts.length === 1) buffers.push(buffer);
      else buffers.push(groups === 1 ? { ...buffer, fixed: at } : { ...buffer, rigid: { group, at } });
    }
  });
  return buffers;
}

/** For each block, the index of its first buffer. */
function firstBuffers(blocks: readonly Block[]): readonly number[] {
  let next = 0;
  return blocks.map(({ parts }) => {
    next += parts.length;
    return next - parts.length;
  });
}
