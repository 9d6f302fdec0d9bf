import type { Graph } from '../../graph/graph.js';
import type { DepthwiseConv2d } from '../../graph/operators/depthwise.js';
import type { Kernels, Plan } from '../kernel.js';
import { featureMaps } from '../shared/geometry.js';
import { foldedBias, sumOf, weighted, weightedFields } from '../shared/weighted.js';
import { windowShape } from '../shared/window.js';

export default [
  { name: 'mcunet_convolve_depthwise_s8', kinds: ['DEPTHWISE_CONV_2D'], plan: depthwise },
] satisfies Kernels<DepthwiseConv2d>;

/** DEPTHWISE_CONV_2D. Four channels are computed side by side if each has one filter. */
function depthwise(graph: Graph, operator: DepthwiseConv2d): Plan {
  const [, output] = featureMaps(graph, operator);
  const { window, multiplier } = operator;
  const shape = windowShape(graph, operator, { first: 0, count: 0 });
  const taps = window.height * window.width;
  const fours = multiplier === 1 ? output.channels - (output.channels % 4) : 0;
  const pixels = output.height * output.width;
  const [fast, slow] = [pixels * fours, pixels * (output.channels - fours)];
  return {
    constants: weighted(graph, operator, () =>
      foldedBias(graph, operator, (values, channel) => sumOf(values, channel, taps, output.channels)),
    ),
    parameters: {
      type: 'mcunet_convolve_depthwise_params_s8',
      bytes: 48,
      fields: () => ({ shape: shape(), multiplier, ...weightedFields(graph, operator) }),
    },
    work: [fast * taps, fast * window.height, fast, slow * taps, slow, pixels, output.height],
  };
}
