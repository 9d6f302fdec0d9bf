/** A sparse table for range maxima: level k has the maximum of every 2^k consecutive values. */
export class RangeMaximum {
  readonly #levels: Float64Array[] = [];

  constructor(length: number) {
    for (let width = 1; width <= length; width *= 2) this.#levels.push(new Float64Array(length));
  }

  /** Reads the values from `from` to `to` - 1. Queries must stay in that range. */
  read(values: Float64Array, from: number, to: number): void {
    this.#levels[0]?.set(values.subarray(from, to), from);
    for (let level = 1, half = 1; 2 * half <= to - from; level += 1, half *= 2) {
      const [below, own] = [this.#levels[level - 1]!, this.#levels[level]!];
      for (let at = from; at <= to - 2 * half; at += 1) own[at] = Math.max(below[at]!, below[at + half]!);
    }
  }

  /** Returns the maximum of the values from `from` to `to` - 1; the range has at least one value. */
  most(from: number, to: number): number {
    const level = 31 - Math.clz32(to - from);
    const own = this.#levels[level]!;
    return Math.max(own[from]!, own[to - (1 << level)]!);
  }
}
