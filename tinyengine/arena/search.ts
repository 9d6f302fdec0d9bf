import { sortedBy, type Order } from './orders.js';
import { outcome, Skyline } from './skyline.js';
import { RangeMaximum } from './range-maximum.js';
import type { Sections } from './sections.js';

/**
 * The result of a search. `offsets` is null if no packing was found. `complete` says whether that proves that none
 * exists.
 */
export interface Found {
  readonly offsets: readonly number[] | null;
  readonly complete: boolean;
  readonly nodes: number;
  /** For each buffer, how often there was no room for it. */
  readonly blame: Float64Array;
}

interface Options {
  /** Buffers in the order to try among those at the same offset. */
  readonly order: Order;
  /** Whether the buffers of each part come first that are alive where the most bytes are missing. */
  readonly tightFirst: boolean;
  /** How many placements to try, including those that are undone. */
  readonly nodes: number;
}

/**
 * Looks depth first for a packing of at most `capacity` bytes, after MiniMalloc (Moffitt, ASPLOS 2023). Buffers are
 * placed on top of one another in the order of offset, then of rank. So each packing without needless gaps is built in
 * one way only. The search backtracks if
 * - the missing buffers of a section do not fit above the skyline, or above the buffer placed last (no later buffer may
 *   be below it);
 * - the buffer would leave a gap below it that another buffer fits into;
 * - no packing was found with a buffer that raised no other buffer, so its offset is not the reason.
 *
 * The two sides of a seam are searched separately, because no missing buffer crosses it.
 */
export function search(sections: Sections, capacity: number, options: Options): Found {
  const run = new Run(sections, capacity, options);
  const found = run.start();
  return {
    offsets: found ? Array.from(run.skyline.offset) : null,
    complete: found || !run.cutShort,
    nodes: run.nodes,
    blame: run.skyline.blame,
  };
}

/**
 * Sections between two seams. The buffers that were missing in them are on the stack from `first` to `end` - 1, in the
 * order of rank.
 */
interface Part {
  readonly begin: number;
  readonly until: number;
  readonly first: number;
  readonly end: number;
}

class Run {
  readonly skyline: Skyline;
  nodes = 0;
  cutShort = false;
  /** Lists of buffers. Each call pushes its lists above those of its callers. */
  #stack: Int32Array;
  readonly #tight: RangeMaximum;

  constructor(
    private readonly sections: Sections,
    private readonly capacity: number,
    private readonly options: Options,
  ) {
    this.skyline = new Skyline(sections, capacity);
    this.#tight = new RangeMaximum(sections.count);
    this.#stack = new Int32Array(32 * (options.order.length + 1));
  }

  start(): boolean {
    const { length } = this.options.order;
    this.#stack.set(this.options.order);
    return this.#solveParts({ begin: 0, until: this.sections.count, first: 0, end: length }, length);
  }

  /** Splits a part at its seams and solves the pieces, which are independent. */
  #solveParts({ begin, until, first, end }: Part, top: number): boolean {
    const { from, to } = this.sections;
    const { offset, crossing } = this.skyline;
    for (let seam = begin + 1, previous = begin; seam <= until; seam += 1) {
      if (seam < until && crossing[seam]! > 0) continue;
      let newTop = top;
      this.#reserve(top + end - first);
      for (let i = first; i < end; i += 1) {
        const buffer = this.#stack[i]!;
        if (offset[buffer]! >= 0 || from[buffer]! < previous || to[buffer]! > seam) continue;
        this.#stack[newTop] = buffer;
        newTop += 1;
      }
      const part: Part = { begin: previous, until: seam, first: top, end: newTop };
      if (this.options.tightFirst && newTop > top + 1) this.#sortByTightness(part);
      if (newTop > top && !this.#solve(part, newTop, 0, top)) return false;
      previous = seam;
    }
    return true;
  }

  /** Tries every buffer that may come next: none below `offset`, and at `offset` none before `next` on the stack. */
  #solve(part: Part, top: number, offset: number, next: number): boolean {
    const newTop = this.#pushCandidates(part, top, offset, next);
    if (newTop < top) return true;
    for (let i = top; i < newTop && !this.cutShort; i += 1) {
      if (this.nodes >= this.options.nodes) {
        this.cutShort = true;
        return false;
      }
      this.nodes += 1;
      const index = this.#stack[i]!;
      const buffer = this.#stack[index]!;
      const { mark } = this.skyline;
      const result = this.skyline.put(buffer);
      if (result !== outcome.tooHigh) {
        const solved = this.#leavesSeam(buffer)
          ? this.#solveParts(part, newTop)
          : this.#solve(part, newTop, this.skyline.offset[buffer]!, index);
        if (solved) return true;
      }
      this.skyline.backTo(mark);
      if (result === outcome.free) return false;
    }
    return false;
  }

  /**
   * Pushes the stack positions of the buffers that may come next, in the order to try. Returns the new top, or -1 if no
   * buffer is missing.
   */
  #pushCandidates({ begin, until, first, end }: Part, top: number, offset: number, next: number): number {
    const { lowest, missing, offset: placed } = this.skyline;
    const { size } = this.sections;
    let gap = Infinity;
    for (let i = first; i < end; i += 1) {
      const buffer = this.#stack[i]!;
      if (placed[buffer]! < 0) gap = Math.min(gap, lowest[buffer]! + size[buffer]!);
    }
    if (gap === Infinity) return -1;
    let most = 0;
    for (let section = begin; section < until; section += 1) most = Math.max(most, missing[section]!);
    const highest = this.capacity - most;
    this.#reserve(top + end - first);

    let newTop = top;
    for (let i = first; i < end; i += 1) {
      const buffer = this.#stack[i]!;
      const at = lowest[buffer]!;
      if (placed[buffer]! >= 0 || at > highest || at >= gap) continue;
      if (at < offset || (at === offset && i < next)) continue;
      let place = newTop;
      for (; place > top && lowest[this.#stack[this.#stack[place - 1]!]!]! > at; place -= 1)
        this.#stack[place] = this.#stack[place - 1]!;
      this.#stack[place] = i;
      newTop += 1;
    }
    return newTop;
  }

  #reserve(length: number): void {
    if (length <= this.#stack.length) return;
    const longer = new Int32Array(2 * length);
    longer.set(this.#stack);
    this.#stack = longer;
  }

  #sortByTightness({ begin, until, first, end }: Part): void {
    const { from, to } = this.sections;
    this.#tight.read(this.skyline.missing, begin, until);
    const list = this.#stack.slice(first, end);
    const slack = Float64Array.from(list, (buffer) => -this.#tight.most(from[buffer]!, to[buffer]!));
    sortedBy(slack).forEach((index, place) => (this.#stack[first + place] = list[index]!));
  }

  #leavesSeam(buffer: number): boolean {
    const { from, to } = this.sections;
    for (let section = from[buffer]! + 1; section < to[buffer]!; section += 1)
      if (this.skyline.crossing[section] === 0) return true;
    return false;
  }
}
