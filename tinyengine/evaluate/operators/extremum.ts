import type { Graph } from '../../graph/graph.js';
import type { OperatorOf } from '../../graph/operator.js';
import type { Layer, OperatorLayers } from '../integer/layer.js';
import { preparePairs } from '../integer/pairs.js';
import { int8At, sizeOf } from '../integer/plain.js';

const prepare =
  (isWanted: (first: number, second: number) => boolean) =>
  (graph: Graph, operator: OperatorOf<'MAXIMUM' | 'MINIMUM'>): Layer => {
    const size = sizeOf(graph, operator.outputs[0]!);
    return preparePairs(graph, operator, {
      tables: [],
      scratchBytes: 0,
      bind: ({ kernels, first, second, output }) => {
        const [left, right, to] = [first, second, output].map((address) => int8At(kernels, address, size));
        return () => {
          for (let index = 0; index < size; index++) {
            const [one, other] = [left![index]!, right![index]!];
            to![index] = isWanted(one, other) ? one : other;
          }
        };
      },
    });
  };

export default {
  MAXIMUM: { prepare: prepare((first, second) => first > second) },
  MINIMUM: { prepare: prepare((first, second) => first < second) },
} satisfies OperatorLayers;
