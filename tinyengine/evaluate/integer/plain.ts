import type { Layer } from './layer.js';

/** An operator that is no product, in TypeScript on the values in memory. */
export type Plain = (output: Int8Array, first: Int8Array, ...more: readonly Int8Array[]) => void;

/** @param sizes how many int8 the output has, then each input */
export const layPlain = (run: Plain, [outputSize, ...inputSizes]: readonly number[]): Layer => ({
  tables: [],
  scratchBytes: 0,
  bind: ({ kernels: { memory }, inputs, output }) => {
    const view = (address: number, size: number | undefined) => new Int8Array(memory.buffer, address, size);
    const [first, ...more] = inputs.map((address, at) => view(address, inputSizes[at])) as [Int8Array, ...Int8Array[]];
    const to = view(output, outputSize);
    return () => run(to, first, ...more);
  },
});
