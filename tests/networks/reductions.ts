import fc from 'fast-check';
import { perTensor, type Layer } from './builder.js';
import { codes } from './codes.js';

export const means: fc.Arbitrary<Layer> = fc
  .record({ code: codes, axes: fc.subarray([1, 2], { minLength: 1 }) })
  .map(({ code, axes }) => (builder) => {
    const input = builder.current();
    const scale = builder.scale(input) * 2 ** (code.range / 4);
    builder.operator({ kind: 'MEAN', axes, keepDims: true, inputs: [input] }, perTensor(scale, code.zeroPoint));
  });

/** Of more than 511 values that are alike, TensorFlow Lite Micro's interpreter ends its process. */
export const softmaxes: fc.Arbitrary<Layer> = fc.constant((builder) => {
  if (builder.shape(builder.current())[3] > 511) return;
  builder.operator({ kind: 'SOFTMAX', beta: 1, inputs: [builder.current()] }, perTensor(1 / 256, -128));
});
