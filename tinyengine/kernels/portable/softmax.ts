import { type Graph, featureMapOf } from '../../graph/graph.js';
import type { Softmax } from '../../graph/operators/softmax.js';
import { softmaxTable } from '../../graph/quantised.js';
import type { Kernels, Plan } from '../kernel.js';
import { checkSizes } from '../shared/geometry.js';

export default [{ name: 'mcunet_softmax_s8', kinds: ['SOFTMAX'], plan: softmax }] satisfies Kernels<Softmax>;

/** SOFTMAX over the channels, with its exponentials as a table. */
function softmax(graph: Graph, operator: Softmax): Plan {
  const { height, width, channels } = featureMapOf(graph, operator.inputs[0]!);
  checkSizes(operator, width, channels);
  const table = softmaxTable(graph, operator);
  return {
    constants: [{ name: 'exponentials', type: 'int32_t', length: table.length, values: () => table }],
    parameters: {
      type: 'mcunet_softmax_params_s8',
      bytes: 12,
      fields: () => ({ width, channels, exponential_count: table.length, exponentials: '$exponentials' }),
    },
    work: [height * width * channels, height * width, height],
  };
}
