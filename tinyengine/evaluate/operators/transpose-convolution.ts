import { featureMapOf, type FeatureMap } from '../../graph/graph.js';
import type { OperatorLayers } from '../integer/layer.js';
import { prepareScattered } from '../integer/scattered.js';
import { weightedOf } from '../integer/weighted.js';

export default {
  TRANSPOSE_CONV: {
    activations: 1,
    prepare: (graph, operator) => {
      const output: FeatureMap = featureMapOf(graph, operator.outputs[0]!);
      return prepareScattered(weightedOf(graph, operator, operator.window), output);
    },
  },
} satisfies OperatorLayers;
