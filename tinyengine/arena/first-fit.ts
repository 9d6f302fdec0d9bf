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

/** What has been put down, in the order of offsets, so that one walk upwards finds the first gap. */
class Floor {
  readonly offsets: Float64Array;
  height = 0;
  readonly #lower: Float64Array;
  readonly #upper: Float64Array;
  readonly #size: Float64Array;
  readonly #sorted: Int32Array;
  #count = 0;

  constructor(buffers: readonly Buffer[]) {
    this.offsets = new Float64Array(buffers.length);
    this.#sorted = new Int32Array(buffers.length);
    this.#lower = Float64Array.from(buffers, ({ lower }) => lower);
    this.#upper = Float64Array.from(buffers, ({ upper }) => upper);
    this.#size = Float64Array.from(buffers, ({ size }) => size);
  }

  put(buffer: number, offset: number): void {
    this.offsets[buffer] = offset;
    let place = this.#count;
    while (place > 0 && this.offsets[this.#sorted[place - 1]!]! > offset) {
      this.#sorted[place] = this.#sorted[place - 1]!;
      place -= 1;
    }
    this.#sorted[place] = buffer;
    this.#count += 1;
    this.height = Math.max(this.height, offset + this.#size[buffer]!);
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
  #lowest(buffer: number, from: number, walked: Int32Array, member: number): number {
    const [lower, upper, size] = [this.#lower[buffer]!, this.#upper[buffer]!, this.#size[buffer]!];
    let offset = from;
    let i = walked[member]!;
    for (; i < this.#count; i += 1) {
      const other = this.#sorted[i]!;
      if (this.#upper[other]! <= lower || this.#lower[other]! >= upper) continue;
      if (this.offsets[other]! >= offset + size) break;
      offset = Math.max(offset, this.offsets[other]! + this.#size[other]!);
    }
    walked[member] = i;
    return offset;
  }
}
