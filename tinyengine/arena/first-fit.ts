import type { Block } from './blocks.js';
import { lanesOf, type Lanes } from './lanes.js';
import type { Buffer } from './types.js';

/** Buffers that are put down again and again, in one order after another. */
export class FirstFit {
  readonly #lanes: Lanes;
  /** Where each buffer lies after the last packing. */
  readonly offsets: Float64Array;
  /** By lane, the buffers in it that have been put down, in the order of offsets, so that one walk upwards finds the first gap. */
  readonly #sorted: Int32Array;
  readonly #end: Int32Array;
  /** How far each view of a block has walked. */
  readonly #walked: Int32Array;
  #height = 0;

  constructor(
    buffers: readonly Buffer[],
    private readonly blocks: readonly Block[],
  ) {
    this.#lanes = lanesOf(buffers, blocks);
    const { room, views } = this.#lanes;
    this.offsets = new Float64Array(buffers.length);
    this.#sorted = new Int32Array(room.at(-1)!);
    this.#end = new Int32Array(room.length - 1);
    this.#walked = new Int32Array(views.reduce((most, { length }) => Math.max(most, length / 2), 0));
  }

  /**
   * Puts each block, in the order given, at the lowest base where none of its buffers meets one that is already there. Fixed blocks come first.
   * Gives up where nothing below `ceiling` is left to hope for.
   * @returns the height
   */
  pack(order: readonly number[], ceiling = Infinity): number {
    this.#height = 0;
    this.#end.set(this.#lanes.room.subarray(0, -1));
    for (const { members, at, fixed } of this.blocks)
      if (fixed !== undefined) members.forEach((buffer, i) => this.#put(buffer, fixed + at[i]!));
    for (const index of order) {
      if (this.#height >= ceiling) break;
      const { members, at, fixed } = this.blocks[index]!;
      if (fixed !== undefined) continue;
      const base = this.#lowestBase(index);
      members.forEach((buffer, i) => this.#put(buffer, base + at[i]!));
    }
    return this.#height;
  }

  #put(buffer: number, offset: number): void {
    const { room, own, size } = this.#lanes;
    this.offsets[buffer] = offset;
    this.#height = Math.max(this.#height, offset + size[buffer]!);
    for (const lane of own[buffer]!) {
      let place = this.#end[lane]!;
      this.#end[lane] = place + 1;
      for (; place > room[lane]! && this.offsets[this.#sorted[place - 1]!]! > offset; place -= 1)
        this.#sorted[place] = this.#sorted[place - 1]!;
      this.#sorted[place] = buffer;
    }
  }

  /** A view that has to go up takes the others along, until all are content in turn. No base below has been free for all. */
  #lowestBase(index: number): number {
    const { members, at } = this.blocks[index]!;
    const views = this.#lanes.views[index]!;
    const count = views.length / 2;
    for (let view = 0; view < count; view += 1) this.#walked[view] = this.#lanes.room[views[2 * view + 1]!]!;
    let base = 0;
    for (let content = 0, view = 0; content < count; view = view + 1 === count ? 0 : view + 1) {
      const member = views[2 * view]!;
      const raised = this.#raised(members[member]!, base + at[member]!, views[2 * view + 1]!, view) - at[member]!;
      content = raised > base ? 1 : content + 1;
      base = raised;
    }
    return base;
  }

  /** The lowest offset in a lane from the one given on. What lies below it is not looked at again by the same view: offsets only rise. */
  #raised(buffer: number, from: number, lane: number, view: number): number {
    const { lower, upper, size } = this.#lanes;
    const [begin, end, bytes] = [lower[buffer]!, upper[buffer]!, size[buffer]!];
    let offset = from;
    let i = this.#walked[view]!;
    for (; i < this.#end[lane]!; i += 1) {
      const other = this.#sorted[i]!;
      if (upper[other]! <= begin || lower[other]! >= end) continue;
      if (this.offsets[other]! >= offset + bytes) break;
      offset = Math.max(offset, this.offsets[other]! + size[other]!);
    }
    this.#walked[view] = i;
    return offset;
  }
}
