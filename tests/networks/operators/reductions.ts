import fc from 'fast-check';
import { perTensor, type Layer } from '../builder.js';
import { codes } from '../codes.js';
import { chain } from '../graphs.js';
import type { OperatorNetworks } from '../operator-networks.js';
import type { Graph } from '../../../tinyengine/graph/graph.js';

const means: fc.Arbitrary<Layer> = fc
  .record({ code: codes, axes: fc.subarray([1, 2], { minLength: 1 }) })
  .map(({ code, axes }) => (builder) => {
    const input = builder.current();
    const scale = builder.scale(input) * 2 ** (code.range / 4);
    builder.operator({ kind: 'MEAN', axes, keepDims: true, inputs: [input] }, perTensor(scale, code.zeroPoint));
  });

/** TensorFlow Lite Micro's interpreter aborts for more than 511 equal values. */
const softmaxes: fc.Arbitrary<Layer> = fc.constant((builder) => {
  if (builder.shape(builder.current())[3] > 511) return;
  builder.operator({ kind: 'SOFTMAX', beta: 1, inputs: [builder.current()] }, perTensor(1 / 256, -128));
});

const mean = (size: number, channels: number, axes: readonly number[]): Graph =>
  chain([1, size, size, channels], { kind: 'MEAN', axes, keepDims: true });

const softmax = (size: number, channels: number): Graph => {
  const code = { scales: [1 / 256], zeroPoints: [-128], axis: 0 };
  return chain([1, size, size, channels], { kind: 'SOFTMAX', beta: 1, shape: [1, size, size, channels], code });
};

export default {
  layers: [means, softmaxes],
  measured: [
    mean(7, 20, [1, 2]),
    mean(4, 40, [1, 2]),
    mean(9, 5, [1, 2]),
    mean(14, 12, [1, 2]),
    mean(6, 8, [1]),
    mean(12, 30, [1, 2]),
    mean(2, 9, [1]),
    mean(3, 4, [1, 3]),
    mean(6, 8, [2]),
    mean(10, 3, [3]),
    mean(8, 12, [2, 3]),
    softmax(1, 2),
    softmax(1, 4),
    softmax(1, 10),
    softmax(1, 12),
    softmax(1, 40),
    softmax(3, 6),
    softmax(5, 3),
  ],
} satisfies OperatorNetworks;
