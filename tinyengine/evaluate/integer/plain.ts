import type { Layer } from './layer.js';

/** An operator that is no product, in TypeScript on the values in memory. */
export type Plain = (output: Int8Array, input: Int8Array, second: Int8Array) => void;

/** @param sizes how many int8 the output has, then each input */
export const layPlain = (run: Plain, [outputSize, firstSize, secondSize = 0]: readonly number[]): Layer => ({
  tables: [],
  scratchBytes: 0,
  bind: ({ kernels: { memory }, inputs: [first, second], output }) => {
    const view = (address: number | undefined, size: number | undefined) =>
      new Int8Array(memory.buffer, address ?? 0, size);
    const [to, a, b] = [view(output, outputSize), view(first, firstSize), view(second, secondSize)];
    return () => run(to, a, b);
  },
});
