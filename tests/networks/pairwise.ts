import fc from 'fast-check';
import { perTensor, type Layer } from './builder.js';
import { activations, codes } from './codes.js';

export const additions: fc.Arbitrary<Layer> = fc
  .record({ code: codes, activation: activations })
  .map(({ code, activation }) => (builder) => {
    const input = builder.current();
    const shape = builder.shape(input).join();
    const other = builder.earlier((tensor) => tensor.shape.join() === shape)!;
    const scale = Math.max(builder.scale(input), builder.scale(other)) * 2 ** (code.range / 4);
    builder.operator({ kind: 'ADD', activation, inputs: [input, other] }, perTensor(scale, code.zeroPoint));
  });
