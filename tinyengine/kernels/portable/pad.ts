import type { Graph } from '../../graph/graph.js';
import type { Pad } from '../../graph/operators/pad.js';
import { padValue } from '../../graph/quantised.js';
import type { Plan } from '../kernel.js';
import { featureMaps, small } from '../shared/geometry.js';

/** PAD that no convolution has taken in. */
export function pad(graph: Graph, operator: Pad): Plan {
  const [input, output] = featureMaps(graph, operator);
  const { left, right } = operator.padding;
  small(operator, input.width, input.channels, left, right);
  return {
    kernel: 'mcunet_pad_s8',
    constants: [],
    parameters: {
      type: 'mcunet_padding_s8',
      bytes: 10,
      initialiser: () => `{${input.width}, ${input.channels}, ${left}, ${right}, ${padValue(graph, operator)}}`,
    },
    work: [output.height * output.width * output.channels, output.height],
  };
}
