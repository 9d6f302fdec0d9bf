import { elements } from '../../graph/graph.js';
import { prepareConvolution } from '../integer/convolution.js';
import type { OperatorLayers } from '../integer/layer.js';
import { weightedOf } from '../integer/weighted.js';
import { onePixel } from '../window.js';

/** A 1 × 1 convolution of a row of pixels, one pixel per batch. */
export default {
  FULLY_CONNECTED: {
    activations: 1,
    prepare: (graph, operator) => {
      const whole = weightedOf(graph, operator, onePixel);
      const channels = whole.filterChannels;
      const width = elements(graph.tensors[operator.inputs[0]!]!.shape) / channels;
      return prepareConvolution({ ...whole, input: { height: 1, width, channels } });
    },
  },
} satisfies OperatorLayers;
