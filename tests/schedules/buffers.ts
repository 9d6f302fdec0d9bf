import fc from 'fast-check';
import type { Buffer } from '../../tinyengine/arena/types.js';

/** At most `most` buffers in so short a time and with so few sizes that many conflict. */
export function randomBuffers(most: number, latest = 8, largest = 7): fc.Arbitrary<readonly Buffer[]> {
  const numbers = {
    lower: fc.nat(latest - 1),
    length: fc.integer({ min: 1, max: latest }),
    size: fc.integer({ min: 1, max: largest }),
  };
  const buffer = fc
    .record(numbers)
    .map(({ lower, length, size }) => ({ lower, upper: lower + length, size: 4 * size }));
  return fc.array(buffer, { minLength: 1, maxLength: most });
}

export function mostAlive(buffers: readonly Buffer[]): number {
  const alive = (time: number): readonly Buffer[] =>
    buffers.filter(({ lower, upper }) => lower <= time && time < upper);
  return Math.max(...buffers.map(({ lower }) => alive(lower).reduce((sum, { size }) => sum + size, 0)));
}

/**
 * The least height of any packing, found by trying every order of stacking. One of them is the order of offsets in a
 * lowest packing.
 */
export function leastHeight(
  buffers: readonly Buffer[],
  below: readonly (Buffer & { readonly top: number })[] = [],
): number {
  if (buffers.length === 0) return Math.max(...below.map(({ top }) => top));
  return Math.min(
    ...buffers.map((buffer, index) => {
      const under = below.filter(({ lower, upper }) => lower < buffer.upper && buffer.lower < upper);
      const lowest = Math.max(0, ...under.map(({ top }) => top));
      const offset = buffer.fixed ?? lowest;
      if (offset < lowest) return Infinity;
      return leastHeight(buffers.toSpliced(index, 1), [...below, { ...buffer, top: offset + buffer.size }]);
    }),
  );
}
