import type { Block } from './blocks.js';
import type { Buffer, Packing } from './types.js';

/** Puts each block, in the order given, at the lowest base where none of its buffers meets one that is already there. Fixed blocks come first. */
export function firstFit(buffers: readonly Buffer[], blocks: readonly Block[], order: readonly number[]): Packing {
  const floor = new Floor(buffers);
  for (const { members, at, fixed } of blocks)
    if (fixed !== undefined) members.forEach((buffer, i) => floor.put(buffer, fixed + at[i]!));
  for (const index of order) {
    const { members, at, fixed } = blocks[index]!;
    if (fixed !== undefined) continue;
    const base = floor.lowestBase(members, at);
    members.forEach((buffer, i) => floor.put(buffer, base + at[i]!));
  }
  return { offsets: Array.from(floor.offsets), height: floor.height };
}

/** What has been put down, sorted by offset, so that one walk upwards finds the first gap. */
class Floor {
  readonly offsets: Float64Array;
  height = 0;
  readonly #lower: Float64Array;
  readonly #upper: Float64Array;
  readonly #bottom: Float64Array;
  readonly #top: Float64Array;
  #count = 0;

  constructor(private readonly buffers: readonly Buffer[]) {
    const { length } = buffers;
    this.offsets = new Float64Array(length);
    this.#lower = new Float64Array(length);
    this.#upper = new Float64Array(length);
    this.#bottom = new Float64Array(length);
    this.#top = new Float64Array(length);
  }

  put(index: number, offset: number): void {
    const { lower, upper, size } = this.buffers[index]!;
    let place = this.#count;
    while (place > 0 && this.#bottom[place - 1]! > offset) place -= 1;
    this.#insert(this.#lower, place, lower);
    this.#insert(this.#upper, place, upper);
    this.#insert(this.#bottom, place, offset);
    this.#insert(this.#top, place, offset + size);
    this.#count += 1;
    this.offsets[index] = offset;
    this.height = Math.max(this.height, offset + size);
  }

  lowestBase(members: readonly number[], at: readonly number[]): number {
    let base = 0;
    // A member that has to go up takes the others along, until all are content in turn. No base below has been free for all.
    const walked = new Int32Array(members.length);
    for (let content = 0, i = 0; content < members.length; i = (i + 1) % members.length) {
      const raised = this.#lowest(members[i]!, base + at[i]!, walked, i) - at[i]!;
      content = raised > base ? 1 : content + 1;
      base = raised;
    }
    return base;
  }

  /** The lowest offset from the one given on. What lies below it is not looked at again by the same member: offsets only rise. */
  #lowest(index: number, from: number, walked: Int32Array, member: number): number {
    const { lower, upper, size } = this.buffers[index]!;
    const [lowers, uppers, bottom, top, count] = [this.#lower, this.#upper, this.#bottom, this.#top, this.#count];
    let offset = from;
    let i = walked[member]!;
    for (; i < count; i += 1) {
      if (top[i]! <= offset || uppers[i]! <= lower || lowers[i]! >= upper) continue;
      if (bottom[i]! >= offset + size) break;
      offset = top[i]!;
    }
    walked[member] = i;
    return offset;
  }

  #insert(sorted: Float64Array, place: number, value: number): void {
    sorted.copyWithin(place + 1, place, this.#count);
    sorted[place] = value;
  }
}
