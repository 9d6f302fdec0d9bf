import type { AddRequantisation } from '../../graph/quantised.js';
import type { Layer } from './layer.js';

/** Sum of two tensors of `values` int8; null where a scale needs a shift to the left, which the kernel has not. */
export function layAdd(values: number, { inputs, output, min, max, leftShift }: AddRequantisation): Layer | null {
  const all = [...inputs, output];
  // The kernel spreads inputs by 20 bits, as TensorFlow Lite does.
  if (leftShift !== 20 || all.some(({ shift }) => shift > 0)) return null;
  const [left, right, sum] = all.map(({ zeroPoint, multiplier, shift }) => [zeroPoint, multiplier, -shift]);
  return {
    tables: [],
    scratchBytes: 0,
    bind: ({ kernels, inputs: [first, second], output: to }) => {
      const operands = [to, first!, second!, values, ...left!, ...right!, ...sum!, min, max];
      return () => kernels.add(...operands);
    },
  };
}
