import { roundHalfAway } from '../../tinyengine/graph/fixed-point.js';
import { windowOf } from '../networks/graphs.js';
import { createBuilder, perTensor } from '../networks/builder.js';
import type { Numbers } from '../networks/numbers.js';
import { around, integer, real } from './draw.js';
import { each, quotient, two } from './formulas.js';
import type { Draft } from './search.js';

/** Quantises a real number. A pool of one cell keeps the value, because QUANTIZE alone is only the border of a network. */
export function quantised(next: Numbers): Draft {
  const value = real(next, 0.1, 4);
  return {
    between: around(value / (integer(next, 1, 120) + 0.5)),
    byte: each(two, (precision) => (scale) => roundHalfAway(quotient(precision, value, scale))),
    network: (scale) => {
      const builder = createBuilder(1);
      const inputs = [builder.input([1, 1, 1, 1], perTensor(1, 0), 'float32')];
      const between = builder.operator({ kind: 'QUANTIZE', inputs }, perTensor(scale, 0));
      const pool = { kind: 'MAX_POOL_2D', window: windowOf(1), activation: 'NONE', inputs: [between] };
      builder.operator(pool, perTensor(scale, 0));
      return { graph: builder.graph(), inputs: [Float32Array.of(value)] };
    },
  };
}
