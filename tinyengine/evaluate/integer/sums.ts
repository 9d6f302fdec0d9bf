import type { Clamp, Multiplier } from '../../graph/quantised.js';
import { aligned } from './layer.js';
import type { Combination } from './pairs.js';
import { int32At, int8At } from './plain.js';

/** From int32 to the output, with one multiplier for all values. */
type Output = Clamp & { readonly output: Multiplier & { readonly zeroPoint: number } };

/**
 * Combines two operands to one int32 per value, which WebAssembly then rescales. @param both computes it from the int8
 * of both operands
 */
export const prepareSums = (
  size: number,
  { output: { multiplier, shift, zeroPoint }, min, max }: Output,
  both: (first: number, second: number) => number,
): Combination => ({
  tables: [Int32Array.of(multiplier, shift)],
  scratchBytes: aligned(4 * size),
  bind: ({ kernels, first, second, output, tables, scratch }) => {
    const [left, right] = [int8At(kernels, first, size), int8At(kernels, second, size)];
    const sums = int32At(kernels, scratch, size);
    return () => {
      for (let index = 0; index < size; index++) sums[index] = both(left[index]!, right[index]!);
      kernels.requantise(output, 1, scratch, 1, size, 1, tables[0]!, zeroPoint, min, max);
    };
  },
});
