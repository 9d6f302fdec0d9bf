import { roundHalfAway } from '../../tinyengine/graph/fixed-point.js';
import { createBuilder, perTensor } from '../networks/builder.js';
import type { Numbers } from '../networks/numbers.js';
import { around, beginningWith, integer } from './draw.js';
import { each, quotient, two } from './formulas.js';
import type { Draft } from './search.js';

/**
 * The code of 6 or 1, the upper limit of a clamp. The clamp is an operator of its own, or fused into an addition of 0.
 */
export const bounds =
  (kind: 'RELU6' | 'RELU_N1_TO_1', fused: boolean) =>
  (next: Numbers): Draft => {
    const bound = kind === 'RELU6' ? 6 : 1;
    return {
      between: around(bound / (integer(next, 10, 110) + 0.5)),
      byte: each(two, (precision) => (scale) => roundHalfAway(quotient(precision, bound, scale))),
      network: (scale) => {
        const builder = createBuilder(1);
        const code = perTensor(scale, 0);
        const input = builder.input([1, 1, 1, 256], code);
        if (fused) {
          const zero = builder.constant(Int8Array.of(0), [1], code);
          builder.operator({ kind: 'ADD', activation: kind, inputs: [input, zero] }, code);
        } else builder.operator({ kind, inputs: [input] }, code);
        return { graph: builder.graph(), inputs: [beginningWith(127)] };
      },
    };
  };
