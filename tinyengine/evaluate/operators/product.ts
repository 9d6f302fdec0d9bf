import { mulRequantisation, preluRequantisation, type MulRequantisation } from '../../graph/quantised.js';
import { clamp, rescale } from '../arithmetic/fixed-point.js';
import type { OperatorLayers } from '../integer/layer.js';
import { preparePairs, type Combination } from '../integer/pairs.js';
import { int8At, sizeOf } from '../integer/plain.js';
import { prepareSums } from '../integer/sums.js';

function products(size: number, requantisation: MulRequantisation): Combination {
  const [firstZero, secondZero] = requantisation.zeroPoints;
  return prepareSums(size, requantisation, (first, second) => (first - firstZero) * (second - secondZero));
}

export default {
  MUL: {
    prepare: (graph, operator) => {
      const size = sizeOf(graph, operator.outputs[0]!);
      return preparePairs(graph, operator, products(size, mulRequantisation(graph, operator)));
    },
  },
  // All values are multiplied. Non-negative ones then come from a table.
  PRELU: {
    prepare: (graph, operator) => {
      const requantisation = preluRequantisation(graph, operator);
      const { zeroPoints, positive, output: code, min, max } = requantisation;
      const zero = zeroPoints[0];
      const above = Int8Array.from({ length: 256 }, (_, at) =>
        clamp(rescale(at - 128 - zero, positive) + code.zeroPoint, min, max),
      );
      const size = sizeOf(graph, operator.outputs[0]!);
      const all = products(size, requantisation);
      return preparePairs(graph, operator, {
        ...all,
        bind: (places) => {
          const multiply = all.bind(places);
          const [values, output] = [
            int8At(places.kernels, places.first, size),
            int8At(places.kernels, places.output, size),
          ];
          return () => {
            multiply();
            for (let index = 0; index < size; index++)
              if (values[index]! >= zero) output[index] = above[values[index]! + 128]!;
          };
        },
      });
    },
  },
} satisfies OperatorLayers;
