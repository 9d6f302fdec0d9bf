import type { Sections } from './sections.js';

/** What became of putting a buffer down. */
export const outcome = {
  /** What is missing does not fit any more. */
  tooHigh: 0,
  fits: 1,
  /** It fits, and nothing has to lie on it. */
  free: 2,
} as const;

/**
 * A packing being built from the bottom up: each buffer is put on top of those already there, so what is still missing in a section has to go above.
 * Everything is updated in place and taken back from a trail; this is the inner loop of the search.
 */
export class Skyline {
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
  /** For each section the buffers alive in it, nearly in the order of `lowest`. */
  readonly #alive: readonly Int32Array[];
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
    this.#alive = sections.alive.map((buffers) => buffers.slice());
    this.#stale = new Int32Array(count);
    this.#isStale = new Uint8Array(count);
    size.forEach((bytes, buffer) => {
      for (let section = from[buffer]!; section < to[buffer]!; section += 1) this.missing[section]! += bytes;
      for (let section = from[buffer]! + 1; section < to[buffer]!; section += 1) this.crossing[section]! += 1;
    });
  }

  /** A place in the trail to come back to. */
  get mark(): number {
    return this.#end;
  }

  /** Puts a buffer at its lowest offset. Whatever the outcome, `backTo` takes it back. */
  put(buffer: number): (typeof outcome)[keyof typeof outcome] {
    const { neighbours, size, fixed, from, to } = this.sections;
    const [begin, end, bytes, offset] = [from[buffer]!, to[buffer]!, size[buffer]!, this.lowest[buffer]!];
    const top = offset + bytes;
    const others = neighbours[buffer]!;
    this.#reserve(2 * others.length + 2);
    this.offset[buffer] = offset;
    for (let section = begin; section < end; section += 1) this.missing[section]! -= bytes;
    for (let section = begin + 1; section < end; section += 1) this.crossing[section]! -= 1;

    let fits = true;
    let stale = 0;
    let raised = 0;
    for (let i = 0; i < others.length && fits; i += 1) {
      const other = others[i]!;
      const old = this.lowest[other]!;
      if (this.offset[other]! >= 0 || old >= top) continue;
      this.#trail[this.#end] = old;
      this.#trail[this.#end + 1] = other;
      this.#end += 2;
      raised += 1;
      this.lowest[other] = top;
      fits = top + size[other]! <= this.capacity && fixed[other]! < 0;
      if (!fits) this.blame[other]! += 1;
      for (let section = from[other]!; section < to[other]!; section += 1) {
        if (this.#isStale[section] === 1) continue;
        this.#isStale[section] = 1;
        this.#stale[stale] = section;
        stale += 1;
      }
    }
    for (let i = 0; i < stale; i += 1) {
      const section = this.#stale[i]!;
      this.#isStale[section] = 0;
      // It fitted before, and what has been raised lies at `top` now. If all that is missing fits above that, there is no need to look.
      fits &&= top + this.missing[section]! <= this.capacity || this.#restFits(section);
    }
    this.#trail[this.#end] = raised;
    this.#trail[this.#end + 1] = buffer;
    this.#end += 2;
    if (!fits) return outcome.tooHigh;
    return raised === 0 ? outcome.free : outcome.fits;
  }

  backTo(mark: number): void {
    const { size, from, to } = this.sections;
    while (this.#end > mark) {
      const buffer = this.#trail[this.#end - 1]!;
      let raised = this.#trail[this.#end - 2]!;
      this.#end -= 2;
      for (; raised > 0; raised -= 1) {
        this.lowest[this.#trail[this.#end - 1]!] = this.#trail[this.#end - 2]!;
        this.#end -= 2;
      }
      this.offset[buffer] = -1;
      const [begin, end, bytes] = [from[buffer]!, to[buffer]!, size[buffer]!];
      for (let section = begin; section < end; section += 1) this.missing[section]! += bytes;
      for (let section = begin + 1; section < end; section += 1) this.crossing[section]! += 1;
    }
  }

  /**
   * Piles up what is missing in a section, the lowest first: no order needs less, as when jobs that are ready at different times wait for one machine. If
   * that is above the capacity, what is missing there is to blame.
   */
  #restFits(section: number): boolean {
    const alive = this.#alive[section]!;
    const { size } = this.sections;
    for (let i = 0; i < alive.length; i += 1) {
      const buffer = alive[i]!;
      const lowest = this.lowest[buffer]!;
      let place = i;
      for (; place > 0 && this.lowest[alive[place - 1]!]! > lowest; place -= 1) alive[place] = alive[place - 1]!;
      alive[place] = buffer;
    }
    let height = 0;
    for (const buffer of alive) {
      if (this.offset[buffer]! < 0) height = Math.max(height, this.lowest[buffer]!) + size[buffer]!;
    }
    if (height <= this.capacity) return true;
    for (const buffer of alive) if (this.offset[buffer]! < 0) this.blame[buffer]! += 1;
    return false;
  }

  #reserve(more: number): void {
    if (this.#end + more <= this.#trail.length) return;
    const longer = new Float64Array(2 * (this.#end + more));
    longer.set(this.#trail);
    this.#trail = longer;
  }
}
