import { rowBytesOf, type Graph } from '../../graph/graph.js';
import type { Operator } from '../../graph/operator.js';
import type { Kernel } from '../kernel.js';
import { featureMaps } from './geometry.js';

/**
 * Makes a kernel that adds up one input row after another and writes its one output row from the sums. It suits if the
 * sums and one row take less than all input rows.
 * @param plan of the kernel that reads all rows at once
 * @param size bytes per sum
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
