import type { Sections } from './sections.js';

/** What became of putting a buffer down. */
export const outcome = {
  /** The rest cannot fit any more. */ tooHigh: 0,
  fits: 1,
  /** It fits, and nothing has to go above it. */ free: 2,
};

/**
 * A packing being built from the bottom up: each buffer is put on top of those already there, so what is still missing in a section has to go above.
 * Everything is updated in place and taken back from a trail; this is the inner loop of the search.
 */
export class Partial {
  /** Where each buffer lies, or -1. */
  readonly offset: Float64Array;
  /** For each buffer that is missing the lowest offset above those that are there. */
  readonly lowest: Float64Array;
  /** For each section the bytes that are missing in it. */
  readonly missing: Float64Array;
  /** For each section the number of missing buffers that are alive in it and in the one before; 0 is a seam. */
  readonly crossing: Int32Array;
  /** For each buffer how often there was no room for it. */
  readonly blame: Float64Array;
  /** For each section the least of `lowest` in it. */
  readonly #floor: Float64Array;
  readonly #stale: Int32Array;
  readonly #isStale: Uint8Array;
  #trail = new Float64Array(1024);
  #end = 0;

  constructor(
    private readonly sections: Sections,
    private readonly capacity: number,
  ) {
    const { count, from, to, size, fixed } = sections;
    this.offset = new Float64Array(size.length).fill(-1);
    this.lowest = fixed.map((offset) => Math.max(0, offset));
    this.blame = new Float64Array(size.length);
    this.missing = new Float64Array(count);
    this.crossing = new Int32Array(count + 1);
    this.#floor = new Float64Array(count);
    this.#stale = new Int32Array(count);
    this.#isStale = new Uint8Array(count);
    size.forEach((bytes, buffer) => {
      for (let section = from[buffer]!; section < to[buffer]!; section += 1) this.missing[section]! += bytes;
      for (let section = from[buffer]! + 1; section < to[buffer]!; section += 1) this.crossing[section]! += 1;
    });
    this.#floor.forEach((_, section) => {
      this.#floor[section] = this.#least(section);
    });
  }

  /** A place in the trail to come back to. */
  get mark(): number {
    return this.#end;
  }

  /** Puts a buffer at its lowest offset. Whatever the outcome, `backTo` takes it back. */
  put(buffer: number): number {
    const { neighbours, size, fixed, from, to } = this.sections;
    const [begin, end, bytes, offset] = [from[buffer]!, to[buffer]!, size[buffer]!, this.lowest[buffer]!];
    const top = offset + bytes;
    const others = neighbours[buffer]!;
    this.#reserve(2 * (others.length + this.sections.count) + 3);
    this.offset[buffer] = offset;
    for (let section = begin; section < end; section += 1) this.missing[section]! -= bytes;
    for (let section = begin + 1; section < end; section += 1) this.crossing[section]! -= 1;

    const before = this.#end;
    let stale = 0;
    for (let section = begin; section < end; section += 1) stale = this.#addStale(section, stale);
    let fits = true;
    for (let i = 0; i < others.length && fits; i += 1) {
      const other = others[i]!;
      const old = this.lowest[other]!;
      if (this.offset[other]! >= 0 || old >= top) continue;
      this.#record(other, old);
      this.lowest[other] = top;
      if (top + size[other]! > this.capacity || fixed[other]! >= 0) {
        fits = false;
        this.blame[other]! += 1;
      }
      for (let section = from[other]!; section < to[other]!; section += 1)
        if (this.#floor[section]! === old) stale = this.#addStale(section, stale);
    }
    const raised = this.#end - before;
    for (let i = 0; i < stale; i += 1) {
      const section = this.#stale[i]!;
      this.#isStale[section] = 0;
      if (fits && this.missing[section]! > 0) fits = this.#raiseFloor(section);
    }
    const trail = this.#trail;
    trail[this.#end] = this.#end - before - raised;
    trail[this.#end + 1] = raised;
    trail[this.#end + 2] = buffer;
    this.#end += 3;
    if (!fits) return outcome.tooHigh;
    return raised === 0 ? outcome.free : outcome.fits;
  }

  backTo(mark: number): void {
    const { size, from, to } = this.sections;
    while (this.#end > mark) {
      const trail = this.#trail;
      const buffer = trail[this.#end - 1]!;
      const raised = trail[this.#end - 2]!;
      const floors = trail[this.#end - 3]!;
      this.#end -= 3;
      this.#restore(this.#floor, floors);
      this.#restore(this.lowest, raised);
      this.offset[buffer] = -1;
      const [begin, end, bytes] = [from[buffer]!, to[buffer]!, size[buffer]!];
      for (let section = begin; section < end; section += 1) this.missing[section]! += bytes;
      for (let section = begin + 1; section < end; section += 1) this.crossing[section]! += 1;
    }
  }

  /** False, and blames what is missing there, if it cannot fit between floor and capacity. */
  #raiseFloor(section: number): boolean {
    const floor = this.#least(section);
    if (floor === this.#floor[section]) return true;
    this.#record(section, this.#floor[section]!);
    this.#floor[section] = floor;
    if (floor + this.missing[section]! <= this.capacity) return true;
    const alive = this.sections.alive[section]!;
    for (let i = 0; i < alive.length; i += 1) if (this.offset[alive[i]!]! < 0) this.blame[alive[i]!]! += 1;
    return false;
  }

  #least(section: number): number {
    const alive = this.sections.alive[section]!;
    let least = Infinity;
    for (let i = 0; i < alive.length; i += 1) {
      const buffer = alive[i]!;
      if (this.offset[buffer]! < 0 && this.lowest[buffer]! < least) least = this.lowest[buffer]!;
    }
    return least;
  }

  #addStale(section: number, count: number): number {
    if (this.#isStale[section] === 1) return count;
    this.#isStale[section] = 1;
    this.#stale[count] = section;
    return count + 1;
  }

  #record(index: number, value: number): void {
    this.#trail[this.#end] = value;
    this.#trail[this.#end + 1] = index;
    this.#end += 2;
  }

  #restore(array: Float64Array, length: number): void {
    for (const begin = this.#end - length; this.#end > begin; this.#end -= 2)
      array[this.#trail[this.#end - 1]!] = this.#trail[this.#end - 2]!;
  }

  #reserve(more: number): void {
    if (this.#end + more <= this.#trail.length) return;
    const longer = new Float64Array(2 * (this.#end + more));
    longer.set(this.#trail);
    this.#trail = longer;
  }
}
