import type { OperatorLayers } from '../integer/layer.js';
import { layTable } from '../integer/table.js';

export default {
  TABLE: { lay: (graph, operator) => layTable(graph, operator, operator.table) },
} satisfies OperatorLayers;
