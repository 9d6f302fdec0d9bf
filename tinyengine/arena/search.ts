import { outcome, Partial } from './partial.js';
import type { Sections } from './sections.js';

/** `offsets` is null without a packing, `complete` says whether that proves that there is none. */
export interface Found {
  readonly offsets: readonly number[] | null;
  readonly complete: boolean;
  readonly nodes: number;
  /** For each buffer how often there was no room for it. */
  readonly blame: Float64Array;
}

/**
 * Looks for a packing below a capacity, depth first, at most a number of nodes. Buffers go on top of one another in the order of offset, then of rank, so that
 * each packing without needless gaps is built in one way only. After MiniMalloc (Moffitt, ASPLOS 2023), with these reasons to turn back:
 *
 * - a section's floor and what is missing in it are more than the capacity (and the floor is never below the buffer put last);
 * - a buffer would lie above a gap that another one fits into;
 * - a buffer with nothing above it did not lead to a packing, so its place is not the reason.
 *
 * Where no missing buffer crosses from one section to the next, both sides are searched on their own.
 */
export function search(sections: Sections, capacity: number, rank: Int32Array, nodes: number): Found {
  const run = new Run(sections, capacity, rank, nodes);
  const found = run.start();
  return {
    offsets: found ? Array.from(run.partial.offset) : null,
    complete: found || !run.cutShort,
    nodes: run.nodes,
    blame: run.partial.blame,
  };
}

/** Sections between two seams and, from `first` to `end` - 1 on the stack, the buffers that were missing in them, in the order of rank. */
interface Part {
  readonly begin: number;
  readonly until: number;
  readonly first: number;
  readonly end: number;
}

class Run {
  readonly partial: Partial;
  nodes = 0;
  cutShort = false;
  /** Lists of buffers: what a call adds lies above what its callers have. A path adds at most two lists of the missing ones for each buffer. */
  readonly #stack: Int32Array;

  constructor(
    private readonly sections: Sections,
    private readonly capacity: number,
    private readonly rank: Int32Array,
    private readonly limit: number,
  ) {
    this.partial = new Partial(sections, capacity);
    this.#stack = new Int32Array((rank.length + 1) * (rank.length + 2));
  }

  start(): boolean {
    const { length } = this.rank;
    this.rank.forEach((position, buffer) => (this.#stack[position] = buffer));
    return this.#solveParts({ begin: 0, until: this.sections.count, first: 0, end: length }, length);
  }

  /** Between its seams a part falls into parts that have nothing to do with one another. */
  #solveParts({ begin, until, first, end }: Part, top: number): boolean {
    const { from, to } = this.sections;
    const { offset, crossing } = this.partial;
    for (let seam = begin + 1, previous = begin; seam <= until; seam += 1) {
      if (seam < until && crossing[seam]! > 0) continue;
      let newTop = top;
      for (let i = first; i < end; i += 1) {
        const buffer = this.#stack[i]!;
        if (offset[buffer]! >= 0 || from[buffer]! < previous || to[buffer]! > seam) continue;
        this.#stack[newTop] = buffer;
        newTop += 1;
      }
      const part: Part = { begin: previous, until: seam, first: top, end: newTop };
      if (newTop > top && !this.#solve(part, newTop, 0, 0)) return false;
      previous = seam;
    }
    return true;
  }

  /** Tries every buffer that may come next, after one of the offset and rank given. */
  #solve(part: Part, top: number, offset: number, rank: number): boolean {
    const newTop = this.#pushCandidates(part, top, offset, rank);
    if (newTop < top) return true;
    if (this.nodes >= this.limit) this.cutShort = true;
    this.nodes += 1;
    for (let i = top; i < newTop && !this.cutShort; i += 1) {
      const buffer = this.#stack[i]!;
      const { mark } = this.partial;
      const result = this.partial.put(buffer);
      if (result !== outcome.tooHigh) {
        const solved = this.#leavesSeam(buffer)
          ? this.#solveParts(part, newTop)
          : this.#solve(part, newTop, this.partial.offset[buffer]!, this.rank[buffer]!);
        if (solved) return true;
      }
      this.partial.backTo(mark);
      if (result === outcome.free) return false;
    }
    return false;
  }

  /** Pushes what may come next in the order of offset and rank. Returns the new top, or -1 where nothing is missing. */
  #pushCandidates({ begin, until, first, end }: Part, top: number, offset: number, rank: number): number {
    const { lowest, missing, offset: placed } = this.partial;
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

    let newTop = top;
    for (let i = first; i < end; i += 1) {
      const buffer = this.#stack[i]!;
      const at = lowest[buffer]!;
      if (placed[buffer]! >= 0 || at > highest || at >= gap) continue;
      if (at < offset || (at === offset && this.rank[buffer]! < rank)) continue;
      let place = newTop;
      for (; place > top && lowest[this.#stack[place - 1]!]! > at; place -= 1)
        this.#stack[place] = this.#stack[place - 1]!;
      this.#stack[place] = buffer;
      newTop += 1;
    }
    return newTop;
  }

  #leavesSeam(buffer: number): boolean {
    const { from, to } = this.sections;
    for (let section = from[buffer]! + 1; section < to[buffer]!; section += 1)
      if (this.partial.crossing[section] === 0) return true;
    return false;
  }
}
