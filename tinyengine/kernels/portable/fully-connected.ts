import { type Graph, featureMapOf } from '../../graph/graph.js';
import type { FullyConnected } from '../../graph/operators/fully-connected.js';
import type { Kernels, Plan } from '../kernel.js';
import { checkSizes } from '../shared/geometry.js';
import { keepingSums } from '../shared/sums.js';
import { foldedBias, sumOf, weighted, weightedFields } from '../shared/weighted.js';

export default [
  { name: 'mcunet_fully_connected_rows_s8', kinds: ['FULLY_CONNECTED'], ...keepingSums(fullyConnected, 4) },
  { name: 'mcunet_fully_connected_s8', kinds: ['FULLY_CONNECTED'], plan: fullyConnected },
] satisfies Kernels<FullyConnected>;

/** FULLY_CONNECTED, for all rows of its input at once, or for one row after another. */
function fullyConnected(graph: Graph, operator: FullyConnected): Plan {
  const input = featureMapOf(graph, operator.inputs[0]!);
  const [outputs, depth] = graph.tensors[operator.inputs[1]!]!.shape as [number, number];
  const rowBytes = input.width * input.channels;
  if (input.height * rowBytes !== depth)
    throw new Error(`${operator.name} is connected to ${input.height * rowBytes} values, expected ${depth}`);
  checkSizes(operator, input.height, outputs);
  return {
    constants: weighted(graph, operator, () =>
      foldedBias(graph, operator, (values, channel) => sumOf(values, channel * depth, depth, 1)),
    ),
    parameters: {
      type: 'mcunet_fully_connected_params_s8',
      bytes: 28,
      fields: () => ({
        height: input.height,
        outputs,
        row_bytes: rowBytes,
        ...weightedFields(graph, operator),
      }),
    },
    work: [outputs * depth, outputs * input.height, outputs, 1],
  };
}
