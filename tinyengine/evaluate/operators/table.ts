import type { OperatorLayers } from '../integer/layer.js';
import { prepareTable } from '../integer/table.js';

export default {
  TABLE: { prepare: (graph, operator) => prepareTable(graph, operator, operator.table) },
} satisfies OperatorLayers;
