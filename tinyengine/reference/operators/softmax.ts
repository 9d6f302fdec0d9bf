import { reciprocal } from '../../graph/exponential.js';
import { clamp, divideByPowerOfTwo, doublingHighMultiply } from '../../graph/fixed-point.js';
import { softmaxTable } from '../../graph/quantised.js';
import type { Runs } from '../run.js';

/**
 * SOFTMAX over rows of `length` int8 values, to int8 with scale 1/256 and zero point -128.
 *
 * @param exponentials of `softmaxExponentials` for the input's scale and beta
 */
export function softmaxRows(values: ArrayLike<number>, length: number, exponentials: Int32Array): Int8Array {
  const result = new Int8Array(values.length);
  const all = Array.from(values);
  for (let start = 0; start < all.length; start += length)
    result.set(softmax(all.slice(start, start + length), exponentials), start);
  return result;
}

function softmax(values: readonly number[], exponentials: Int32Array): Int8Array {
  const largest = values.reduce((max, value) => Math.max(max, value), -128);
  const exponential = (value: number): number => exponentials[largest - value] ?? 0;
  // Q12.19: an addend is at most 2^19, so rows of up to 4,095 values fit
  const sum = values.reduce((total, value) => total + divideByPowerOfTwo(exponential(value), 12), 0);
  const headroom = Math.clz32(sum);
  const shift = 12 - headroom + 23;
  const scale = reciprocal(sum * 2 ** headroom - 2 ** 31);
  return Int8Array.from(values, (value) =>
    largest - value < exponentials.length
      ? clamp(divideByPowerOfTwo(doublingHighMultiply(scale, exponential(value)), shift) - 128, -128, 127)
      : -128,
  );
}

export default {
  SOFTMAX: (operator, graph, read) => {
    const { shape } = graph.tensors[operator.inputs[0]!]!;
    return softmaxRows(read(0), shape.at(-1)!, softmaxTable(graph, operator));
  },
} satisfies Runs;
