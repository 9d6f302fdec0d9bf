import { quantiseMultiplier, rescale } from '../../tinyengine/graph/fixed-point.js';
import { softmaxExponentials } from '../../tinyengine/graph/softmax.js';
import { softmaxRows } from '../../tinyengine/reference/operators/softmax.js';
import { createBuilder, perTensor } from '../networks/builder.js';
import type { Numbers } from '../networks/numbers.js';
import { around, integer, real } from './draw.js';
import { each, quotient, two } from './formulas.js';
import type { Draft } from './search.js';

/** The mean of four values. The division by 4 goes into the shift and leaves the multiplier unchanged. */
export function means(next: Numbers): Draft {
  const values = Int8Array.from({ length: 4 }, () => integer(next, 1, 127));
  const sum = values.reduce((a, b) => a + b);
  const input = real(next, 0.01, 0.1);
  return {
    between: around(((sum / 4) * input) / (integer(next, 1, 120) + 0.5)),
    byte: each(two, (precision) => (output) => {
      const { multiplier, shift } = quantiseMultiplier(quotient(precision, input, output));
      return rescale(sum, multiplier, shift - 2);
    }),
    network: (output) => {
      const builder = createBuilder(1);
      const from = builder.input([1, 1, 4, 1], perTensor(input, 0));
      builder.operator({ kind: 'MEAN', axes: [1, 2], keepDims: true, inputs: [from] }, perTensor(output, 0));
      return { graph: builder.graph(), inputs: [values] };
    },
  };
}

/** The less probable of two classes. Its probability is between 0 and a half. */
export function softmaxes(next: Numbers): Draft {
  const [difference, beta] = [integer(next, 20, 120), real(next, 0.3, 0.9)];
  const scale = Math.log(256 / integer(next, 2, 100) - 1) / difference / beta;
  const values = Int8Array.of(0, difference);
  return {
    between: [Math.fround(scale * 0.9), Math.fround(scale * 1.1)],
    byte: each(two, (precision) => (input) => {
      const product = precision === 'floats' ? Math.fround(beta * input) : beta * input;
      return softmaxRows(values, 2, softmaxExponentials(quantiseMultiplier(product * 2 ** 26)))[0]!;
    }),
    network: (input) => {
      const builder = createBuilder(1);
      const from = builder.input([1, 1, 1, 2], perTensor(input, 0));
      builder.operator({ kind: 'SOFTMAX', beta, inputs: [from] }, perTensor(1 / 256, -128));
      return { graph: builder.graph(), inputs: [values] };
    },
  };
}
