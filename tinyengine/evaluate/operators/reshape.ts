import type { OperatorLayers } from '../integer/layer.js';
import { preparePlain } from '../integer/plain.js';

export default {
  RESHAPE: { prepare: (graph, operator) => preparePlain(graph, operator, (output, input) => output.set(input)) },
} satisfies OperatorLayers;
