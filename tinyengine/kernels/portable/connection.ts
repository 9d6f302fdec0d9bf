import { type Graph, featureMapOf } from '../../graph/graph.js';
import type { FullyConnected } from '../../graph/operators/fully-connected.js';
import { convolutionRequantisation } from '../../graph/quantised.js';
import type { Kernels, Plan } from '../kernel.js';
import { small } from '../shared/geometry.js';
import { keepingSums } from '../shared/sums.js';
import { foldedBias, requantisationText, sumOf, weighted } from '../shared/weighted.js';

export default [
  { name: 'mcunet_connect_rows_s8', kinds: ['FULLY_CONNECTED'], ...keepingSums(connection, 4) },
  { name: 'mcunet_connect_s8', kinds: ['FULLY_CONNECTED'], plan: connection },
] satisfies Kernels<FullyConnected>;

/** FULLY_CONNECTED: all rows of its input at once, or one after the other. */
function connection(graph: Graph, operator: FullyConnected): Plan {
  const input = featureMapOf(graph, operator.inputs[0]!);
  const [outputs, depth] = graph.tensors[operator.inputs[1]!]!.shape as [number, number];
  const rowBytes = input.width * input.channels;
  if (input.height * rowBytes !== depth)
    throw new Error(`${operator.name} is connected to ${input.height * rowBytes} values, expected ${depth}`);
  small(operator, input.height, outputs);
  return {
    constants: weighted(graph, operator, () =>
      foldedBias(graph, operator, (values, channel) => sumOf(values, channel * depth, depth, 1)),
    ),
    parameters: {
      type: 'mcunet_connection_s8',
      bytes: 28,
      initialiser: () =>
        `{${input.height}, ${outputs}, ${rowBytes}, $weights, $bias, ${requantisationText(convolutionRequantisation(graph, operator))}}`,
    },
    work: [outputs * depth, outputs * input.height, outputs, 1],
  };
}
