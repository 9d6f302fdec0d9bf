import { featureMapOf, type Graph } from '../../graph/graph.js';
import type { Concatenation } from '../../graph/operators/concatenation.js';
import type { Kernels, Plan } from '../kernel.js';
import { checkSizes, featureMaps } from '../shared/geometry.js';

export default [
  { name: 'mcunet_concatenate_s8', kinds: ['CONCATENATION'], plan: concatenation },
] satisfies Kernels<Concatenation>;

/** CONCATENATION. Along the channels, every pixel has a part of each input; along the width, every row does. */
function concatenation(graph: Graph, operator: Concatenation): Plan {
  const { inputs, axis } = operator;
  const [, output] = featureMaps(graph, operator);
  const positions = axis === 3 ? output.width : 1;
  const lengths = inputs.map((id) => {
    const { width, channels } = featureMapOf(graph, id);
    return (width * channels) / positions;
  });
  checkSizes(operator, positions);
  return {
    constants: [{ name: 'lengths', type: 'uint32_t', length: lengths.length, values: () => lengths }],
    parameters: {
      type: 'mcunet_concatenate_params_s8',
      bytes: 8,
      fields: () => ({ inputs: inputs.length, positions, lengths: '$lengths' }),
    },
    work: [
      output.height * output.width * output.channels,
      output.height * positions * (axis === 1 ? 1 : inputs.length),
      output.height,
    ],
  };
}
