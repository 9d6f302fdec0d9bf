import fc from 'fast-check';
import { perTensor, type Layer } from '../builder.js';
import { codes } from '../codes.js';
import { chain } from '../graphs.js';
import type { OperatorNetworks } from '../operator-networks.js';
import type { Graph } from '../../../tinyengine/graph/graph.js';

const kinds = fc.constantFrom('RELU', 'ABS', 'HARD_SWISH', 'QUANTIZE');

/** Rescales to another quantisation. */
const rescaling: fc.Arbitrary<Layer> = fc.record({ kind: kinds, code: codes }).map(({ kind, code }) => (builder) => {
  const input = builder.current();
  const scale = builder.scale(input) * 2 ** (code.range / 4);
  builder.operator({ kind, inputs: [input] }, perTensor(scale, code.zeroPoint));
});

const leaky: fc.Arbitrary<Layer> = fc
  .record({ alpha: fc.constantFrom(0, 0.01, 0.1, 0.3, 1, 7), code: codes })
  .map(({ alpha, code }) => (builder) => {
    const input = builder.current();
    const scale = builder.scale(input) * 2 ** (code.range / 4);
    const leakyRelu = { kind: 'LEAKY_RELU', alpha: Math.fround(alpha), inputs: [input] };
    builder.operator(leakyRelu, perTensor(scale, code.zeroPoint));
  });

/** Clamps that keep the quantisation, so that some of them can be fused into another layer. */
const clamping: fc.Arbitrary<Layer> = fc.constantFrom('RELU', 'RELU6').map((kind) => (builder) => {
  const input = builder.current();
  builder.operator({ kind, inputs: [input] }, builder.quantisation(input));
});

const curves: fc.Arbitrary<Layer> = fc.constantFrom('LOGISTIC', 'TANH').map((kind) => (builder) => {
  const code = kind === 'TANH' ? perTensor(1 / 128, 0) : perTensor(1 / 256, -128);
  builder.operator({ kind, inputs: [builder.current()] }, code);
});

/** Converts to uint8 and back. */
const bytes: fc.Arbitrary<Layer> = codes.map((code) => (builder) => {
  const input = builder.current();
  const scale = builder.scale(input) * 2 ** (code.range / 4);
  const unsigned = builder.operator({ kind: 'QUANTIZE', inputs: [input] }, perTensor(scale, code.zeroPoint + 128), {
    type: 'uint8',
  });
  builder.operator({ kind: 'QUANTIZE', inputs: [unsigned] }, perTensor(scale, -code.zeroPoint - 1));
});

/** RELU_N1_TO_1, which TensorFlow Lite Micro lacks. */
const unitClamps: fc.Arbitrary<Layer> = fc.constant((builder) => {
  const input = builder.current();
  builder.operator({ kind: 'RELU_N1_TO_1', inputs: [input] }, builder.quantisation(input));
});

const table = (size: number, channels: number): Graph => chain([1, size, size, channels], { kind: 'ABS' });

/** RELU, RELU6, LEAKY_RELU, ABS, HARD_SWISH, LOGISTIC, TANH and QUANTIZE, which all become tables. */
export default {
  layers: [rescaling, leaky, clamping, curves, bytes],
  unwritable: [unitClamps],
  measured: [table(14, 16), table(7, 24), table(3, 5), table(10, 12)],
} satisfies OperatorNetworks;
