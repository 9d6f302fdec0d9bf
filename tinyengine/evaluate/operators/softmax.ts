import { quantParamsOf, softmaxRequantisation, type Multiplier } from '../../graph/quantised.js';
import { decay, inverse } from '../arithmetic/exponential.js';
import { clamp, divide, highProduct } from '../arithmetic/fixed-point.js';
import type { OperatorLayers } from '../integer/layer.js';
import { preparePlain } from '../integer/plain.js';

/** exp(-d) in Q0.31 for every distance d from the greatest value; 0 if it is too small to count. */
function exponentials({ multiplier, shift }: Multiplier): Int32Array {
  const furthest = Math.floor((31 * 2 ** 26) / 2 ** shift);
  return Int32Array.from({ length: 256 }, (_, d) =>
    d > furthest ? 0 : decay(highProduct(d * 2 ** shift, multiplier), 26),
  );
}

/** Computed over the last dimension. */
export default {
  SOFTMAX: {
    prepare: (graph, operator) => {
      const length = graph.tensors[operator.inputs[0]!]!.shape.at(-1)!;
      const { scale } = quantParamsOf(graph, operator.inputs[0]!);
      const powers = exponentials(softmaxRequantisation({ scale }, operator.beta));
      // With 19 fraction bits, a row of 4,095 values has a sum below 2^31.
      const addends = powers.map((power) => divide(power, 12));
      return preparePlain(graph, operator, (output, input) => {
        for (let start = 0; start < input.length; start += length) {
          const end = start + length;
          let [greatest, sum] = [-128, 0];
          for (let at = start; at < end; at++) greatest = Math.max(greatest, input[at]!);
          for (let at = start; at < end; at++) sum += addends[greatest - input[at]!]!;
          const headroom = Math.clz32(sum);
          const factor = inverse(sum * 2 ** headroom - 2 ** 31);
          for (let at = start; at < end; at++) {
            const share = divide(highProduct(factor, powers[greatest - input[at]!]!), 35 - headroom);
            output[at] = clamp(share - 128, -128, 127);
          }
        }
      });
    },
  },
} satisfies OperatorLayers;
