import type { OperatorLayers } from '../integer/layer.js';
import { layPlain } from '../integer/plain.js';

export default {
  RESHAPE: { lay: (graph, operator) => layPlain(graph, operator, (output, input) => output.set(input)) },
} satisfies OperatorLayers;
