import { prepareConvolution } from '../integer/convolution.js';
import type { OperatorLayers } from '../integer/layer.js';
import { weightedOf } from '../integer/weighted.js';

export default {
  CONV_2D: {
    activations: 1,
    prepare: (graph, operator) => prepareConvolution(weightedOf(graph, operator, operator.window)),
  },
} satisfies OperatorLayers;
