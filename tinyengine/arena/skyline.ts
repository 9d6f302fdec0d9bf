import type { Sections } from './sections.js';

/** The result of placing a buffer. */
export const outcome = {
  /** The missing buffers do not fit any more. */
  tooHigh: 0,
  fits: 1,
  /** It fits, and raised no other buffer. */
  free: 2,
} as const;

/**
 * A packing that is built from the bottom up. Each buffer is placed on top of the placed ones, so the missing buffers
 * of a section go above them. This is the inner loop of the search: all state is updated in place and restored from a
 * trail.
 */
export class Skyline {
  /** The offset of each placed buffer; -1 for a missing one. */
  readonly offset: Float64Array;
  /** For each missing buffer, the lowest offset above the placed buffers. */
  readonly lowest: Float64Array;
  /** For each section, the bytes of its missing buffers. */
  readonly missing: Float64Array;
  /**
   * For each section, how many missing buffers are alive both in it and in the one before. A section with 0 begins at a
   * seam.
   */
  readonly crossing: Int32Array;
  /** For each buffer, how often there was no room for it. */
  readonly blame: Float64Array;
  /** For each section, its buffers, nearly sorted by `lowest`. */
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

  /** The current position in the trail, for `backTo`. */
  get mark(): number {
    return this.#end;
  }

  /** Places a buffer at its lowest offset. `backTo` undoes it, also if the result is `tooHigh`. */
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
      // It fitted before, and the raised buffers now begin at `top`. If all missing bytes fit above `top`, no further
      // test is needed.
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
   * Tests whether the missing buffers of a section fit: it stacks them in the order of `lowest`. No order needs less,
   * as for jobs with release times on one machine. If they do not fit, all of them are blamed.
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
