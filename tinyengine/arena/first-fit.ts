import type { Order } from './orders.js';
import type { Problem } from './problem.js';

/** A first-fit packer that is reused for many orders of the same problem. */
export class FirstFit {
  /** The offset of each buffer in the last packing. */
  readonly offsets: Float64Array;
  /** By bucket, its placed buffers, sorted by offset. One upward pass finds the first gap. */
  readonly #sorted: Int32Array;
  readonly #end: Int32Array;
  /** How many buffers of its bucket each view has passed. */
  readonly #walked: Int32Array;
  #height = 0;

  constructor(private readonly problem: Problem) {
    const { room, views } = problem.timeBuckets;
    this.offsets = new Float64Array(problem.buffers.length);
    this.#sorted = new Int32Array(room.at(-1)!);
    this.#end = new Int32Array(room.length - 1);
    this.#walked = new Int32Array(views.length / 2);
  }

  /**
   * Places each block, in the given order, at the lowest base where it overlaps no placed buffer. Fixed blocks come
   * first. Stops as soon as the height reaches `ceiling`.
   * @returns the height in bytes
   */
  pack(order: Order, ceiling = Infinity): number {
    const { blocks, timeBuckets } = this.problem;
    this.#height = 0;
    this.#end.set(timeBuckets.room.subarray(0, -1));
    for (let block = 0; block < blocks.count; block += 1)
      if (blocks.fixed[block]! >= 0) this.#putAll(block, blocks.fixed[block]!);
    for (let i = 0; i < order.length && this.#height < ceiling; i += 1)
      if (blocks.fixed[order[i]!]! < 0) this.#putAll(order[i]!, this.#lowestBase(order[i]!));
    return this.#height;
  }

  #putAll(block: number, base: number): void {
    const { first, members, at } = this.problem.blocks;
    for (let member = first[block]!; member < first[block + 1]!; member += 1)
      this.#put(members[member]!, base + at[member]!);
  }

  #put(buffer: number, offset: number): void {
    const { size, timeBuckets } = this.problem;
    const { room, own } = timeBuckets;
    this.offsets[buffer] = offset;
    this.#height = Math.max(this.#height, offset + size[buffer]!);
    for (let i = 2 * buffer; i < 2 * buffer + 2 && own[i]! >= 0; i += 1) {
      const bucket = own[i]!;
      let place = this.#end[bucket]!;
      this.#end[bucket] = place + 1;
      for (; place > room[bucket]! && this.offsets[this.#sorted[place - 1]!]! > offset; place -= 1)
        this.#sorted[place] = this.#sorted[place - 1]!;
      this.#sorted[place] = buffer;
    }
  }

  /**
   * Finds the lowest base that is free for all buffers of a block. If one view raises the base, the other views are
   * checked again.
   */
  #lowestBase(index: number): number {
    const { blocks, timeBuckets } = this.problem;
    const { members, at } = blocks;
    const { views, first, room } = timeBuckets;
    const [begin, end] = [first[index]!, first[index + 1]!];
    for (let view = begin; view < end; view += 2) this.#walked[view / 2] = room[views[view + 1]!]!;
    let base = 0;
    for (let content = 0, view = begin; 2 * content < end - begin; view = view + 2 === end ? begin : view + 2) {
      const member = views[view]!;
      const raised = this.#raised(members[member]!, base + at[member]!, views[view + 1]!, view / 2) - at[member]!;
      content = raised > base ? 1 : content + 1;
      base = raised;
    }
    return base;
  }

  /**
   * Returns the lowest free offset in a bucket, at or above `from`. Buffers below it are skipped for good, because the
   * offsets of a view only rise.
   */
  #raised(buffer: number, from: number, bucket: number, view: number): number {
    const { lower, upper, size } = this.problem;
    const { offsets } = this;
    const sorted = this.#sorted;
    const stop = this.#end[bucket]!;
    const [begin, end, bytes] = [lower[buffer]!, upper[buffer]!, size[buffer]!];
    let offset = from;
    let i = this.#walked[view]!;
    for (; i < stop; i += 1) {
      const other = sorted[i]!;
      if (upper[other]! <= begin || lower[other]! >= end) continue;
      const taken = offsets[other]!;
      if (taken >= offset + bytes) break;
      offset = Math.max(offset, taken + size[other]!);
    }
    this.#walked[view] = i;
    return offset;
  }
}
