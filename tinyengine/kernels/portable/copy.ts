import { type Graph } from '../../graph/graph.js';
import type { Reshape } from '../../graph/operators/reshape.js';
import type { Kernels, Plan } from '../kernel.js';
import { featureMaps } from '../shared/geometry.js';

export default [{ name: 'mcunet_copy_s8', kinds: ['RESHAPE'], plan: copy }] satisfies Kernels<Reshape>;

/** RESHAPE between two operators that need different shapes of the same bytes. */
function copy(graph: Graph, operator: Reshape): Plan {
  const [input, output] = featureMaps(graph, operator);
  const [row, length] = [input.width * input.channels, output.width * output.channels];
  return {
    constants: [],
    parameters: { type: 'mcunet_copy_params_s8', bytes: 8, fields: () => ({ row_bytes: row, length }) },
    work: [output.height * length, output.height],
  };
}
