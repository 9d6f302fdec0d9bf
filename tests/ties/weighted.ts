import type { Quantisation } from '../../tinyengine/graph/graph.js';
import { windowOf } from '../networks/graphs.js';
import { createBuilder, perTensor } from '../networks/builder.js';
import type { Numbers } from '../networks/numbers.js';
import { around, integer, real } from './draw.js';
import { each, productOver, three, times } from './formulas.js';
import type { Draft } from './search.js';

type Weighted = 'CONV_2D' | 'DEPTHWISE_CONV_2D' | 'FULLY_CONNECTED' | 'TRANSPOSE_CONV';

/** Weights for two output channels, with the axis of the scales for each kind. */
const forms = {
  CONV_2D: { weights: [2, 1, 1, 2], axis: 0, options: { window: windowOf(1) } },
  DEPTHWISE_CONV_2D: { weights: [1, 1, 1, 2], axis: 3, options: { window: windowOf(1), multiplier: 1 } },
  FULLY_CONNECTED: { weights: [2, 2], axis: 0, options: {} },
  TRANSPOSE_CONV: { weights: [2, 1, 1, 2], axis: 0, options: { window: windowOf(1) }, shape: [1, 1, 1, 2] },
} as const;

/** A sum times the product of two scales over a third. The bias sets the sum. */
export const sums =
  (kind: Weighted, perChannel: boolean) =>
  (next: Numbers): Draft => {
    const {
      weights,
      axis,
      options,
      ...open
    }: { weights: readonly number[]; axis: number; options: object; shape?: readonly number[] } = forms[kind];
    const [sum, result] = [integer(next, 5_000, 1_000_000), integer(next, 1, 120)];
    const [input, weight, other] = [real(next, 0.01, 0.1), real(next, 0.001, 0.02), real(next, 0.001, 0.02)];
    const scales = perChannel ? [weight, other] : [weight];
    const quantisation: Quantisation = { scales, zeroPoints: scales.map(() => 0), axis: perChannel ? axis : 0 };
    const values = Int8Array.of(integer(next, -128, 127), integer(next, -128, 127));
    return {
      between: around((sum * input * weight) / (result + 0.5)),
      byte: each(three, (precision) => (output) => times(sum, productOver(precision, input, weight, output))),
      network: (output) => {
        const builder = createBuilder(sum);
        const from = builder.input([1, 1, 1, 2], perTensor(input, 0));
        const data = Int8Array.from({ length: weights.reduce((a, b) => a * b) }, () =>
          integer(builder.next, -128, 127),
        );
        const by = kind === 'DEPTHWISE_CONV_2D' ? [data[0]!, 0] : [data[0]!, data[1]!];
        const bias = Int32Array.of(sum - by[0]! * values[0]! - by[1]! * values[1]!, 1_000);
        const inputs = [from, builder.constant(data, weights, quantisation), builder.constant(bias, [2], null)];
        builder.operator({ kind, ...options, activation: 'NONE', inputs }, perTensor(output, 0), open);
        return { graph: builder.graph(), inputs: [values] };
      },
    };
  };
