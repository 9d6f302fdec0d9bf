/** The most of any stretch of some values at once: level k has the most of each 2^k values that follow one another. */
export class RangeMaximum {
  readonly #levels: Float64Array[] = [];

  constructor(length: number) {
    for (let width = 1; width <= length; width *= 2) this.#levels.push(new Float64Array(length));
  }

  /** Takes up the values from `from` to `to` - 1; others are not asked for. */
  read(values: Float64Array, from: number, to: number): void {
    this.#levels[0]?.set(values.subarray(from, to), from);
    for (let level = 1, half = 1; 2 * half <= to - from; level += 1, half *= 2) {
      const [below, own] = [this.#levels[level - 1]!, this.#levels[level]!];
      for (let at = from; at <= to - 2 * half; at += 1) own[at] = Math.max(below[at]!, below[at + half]!);
    }
  }

  /** The most of the values from `from` to `to` - 1, at least one. */
  most(from: number, to: number): number {
    const level = 31 - Math.clz32(to - from);
    const own = this.#levels[level]!;
    return Math.max(own[from]!, own[to - (1 << level)]!);
  }
}
