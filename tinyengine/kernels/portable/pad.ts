import type { Graph } from '../../graph/graph.js';
import type { Pad } from '../../graph/operators/pad.js';
import { padValue } from '../../graph/quantised.js';
import type { Kernels, Plan } from '../kernel.js';
import { checkSizes, featureMaps } from '../shared/geometry.js';

export default [{ name: 'mcunet_pad_s8', kinds: ['PAD'], plan: pad }] satisfies Kernels<Pad>;

/** PAD that is not folded into a convolution. */
function pad(graph: Graph, operator: Pad): Plan {
  const [input, output] = featureMaps(graph, operator);
  const { left, right } = operator.padding;
  checkSizes(operator, input.width, input.channels, left, right);
  return {
    constants: [],
    parameters: {
      type: 'mcunet_pad_params_s8',
      bytes: 10,
      fields: () => ({
        in_width: input.width,
        channels: input.channels,
        left,
        right,
        zero_point: padValue(graph, operator),
      }),
    },
    work: [output.height * output.width * output.channels, output.height],
  };
}
