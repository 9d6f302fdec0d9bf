import { rowBytesOf, type Graph } from '../../graph/graph.js';
import type { Operator } from '../../graph/operator.js';
import type { Kernel } from '../kernel.js';
import { featureMaps } from './geometry.js';

/**
 * A kernel that takes in one row after the other and makes its one output row of the sums it keeps. It suits where sums and one row take less than all input
 * rows.
 * @param plan of the kernel that reads all rows at once
 * @param size bytes of the sum of a value
 */
export const keepingSums = <O extends Operator>(
  plan: Kernel<O>['plan'],
  size: number,
): Required<Pick<Kernel<O>, 'suits' | 'plan'>> => ({
  suits: (graph, operator) => {
    const [from, to] = featureMaps(graph, operator);
    const row = rowBytesOf(graph, operator.inputs[0]!);
    return to.height === 1 && sumBytes(graph, operator, size) + row < from.height * row;
  },
  plan: (graph, operator) => ({
    ...plan(graph, operator),
    scratch: { kept: sumBytes(graph, operator, size), perStep: 0 },
    accumulates: true,
  }),
});

function sumBytes(graph: Graph, operator: Operator, size: number): number {
  const [, { width, channels }] = featureMaps(graph, operator);
  return size * width * channels;
}
