import type { Graph } from '../../graph/graph.js';
import type { Transpose } from '../../graph/operators/transpose.js';
import type { Fields, Kernels, Plan } from '../kernel.js';
import { checkSizes, featureMaps } from '../shared/geometry.js';

export default [{ name: 'mcunet_transpose_s8', kinds: ['TRANSPOSE'], plan: transpose }] satisfies Kernels<Transpose>;

/** TRANSPOSE. Each dimension of the output steps through rows, columns or channels of the input. */
function transpose(graph: Graph, operator: Transpose): Plan {
  const [input, output] = featureMaps(graph, operator);
  const { order } = operator;
  checkSizes(operator, input.height, output.width, output.channels);
  // if the rows keep their place, the driver has found the only row that is needed
  const steps: Readonly<Record<number, Fields>> = {
    1: { rows: order[1] === 1 ? 0 : 1, values: 0 },
    2: { rows: 0, values: input.channels },
    3: { rows: 0, values: 1 },
  };
  const [down, right, inwards] = [order[1]!, order[2]!, order[3]!].map((axis) => steps[axis]!) as [
    Fields,
    Fields,
    Fields,
  ];
  return {
    constants: [],
    parameters: {
      type: 'mcunet_transpose_params_s8',
      bytes: 28,
      fields: () => ({ width: output.width, channels: output.channels, down, right, in: inwards }),
    },
    work: [output.height * output.width * output.channels, output.height * output.width, output.height],
  };
}
