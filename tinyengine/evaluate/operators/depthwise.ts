import { prepareConvolution } from '../integer/convolution.js';
import { prepareDepthwise } from '../integer/depthwise.js';
import type { OperatorLayers } from '../integer/layer.js';
import { weightedOf } from '../integer/weighted.js';

/** With one input channel it is a convolution. */
export default {
  DEPTHWISE_CONV_2D: {
    activations: 1,
    prepare: (graph, operator) => {
      const whole = weightedOf(graph, operator, operator.window);
      const channels = whole.rescale.multipliers.length;
      const taps = whole.weights.length / channels;
      const weights = Int8Array.from({ length: whole.weights.length }, (_, index) => {
        const [channel, tap] = [Math.floor(index / taps), index % taps];
        return whole.weights[tap * channels + channel]!;
      });
      const filters = { ...whole, weights, filterChannels: 1 };
      return filters.input.channels === 1
        ? prepareConvolution(filters)
        : prepareDepthwise(filters, operator.multiplier);
    },
  },
} satisfies OperatorLayers;
