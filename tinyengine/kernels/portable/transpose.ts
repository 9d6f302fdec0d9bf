import type { Graph } from '../../graph/graph.js';
import type { Transpose } from '../../graph/operators/transpose.js';
import type { Kernels, Plan } from '../kernel.js';
import { featureMaps, small } from '../shared/geometry.js';

export default [{ name: 'mcunet_transpose_s8', kinds: ['TRANSPOSE'], plan: transpose }] satisfies Kernels<Transpose>;

/** TRANSPOSE: each dimension of the output steps through rows, columns or channels of the input. */
function transpose(graph: Graph, operator: Transpose): Plan {
  const [input, output] = featureMaps(graph, operator);
  const { order } = operator;
  small(operator, input.height, output.width, output.channels);
  // where the rows stay the driver has found the one there is
  const steps = [null, order[1] === 1 ? '{0, 0}' : '{1, 0}', `{0, ${input.channels}}`, '{0, 1}'];
  const [down, right, inwards] = order.slice(1).map((axis) => steps[axis]!);
  return {
    constants: [],
    parameters: {
      type: 'mcunet_transpose_layer_s8',
      bytes: 28,
      initialiser: () => `{${output.width}, ${output.channels}, ${down}, ${right}, ${inwards}}`,
    },
    work: [output.height * output.width * output.channels, output.height * output.width, output.height],
  };
}
