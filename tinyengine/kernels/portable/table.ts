import { type Graph, featureMapOf } from '../../graph/graph.js';
import type { Table } from '../../graph/operators/table.js';
import type { Kernels, Plan } from '../kernel.js';

export default [{ name: 'mcunet_table_s8', kinds: ['TABLE'], plan: table }] satisfies Kernels<Table>;

/** TABLE: any function of one byte. */
function table(graph: Graph, operator: Table): Plan {
  const { height, width, channels } = featureMapOf(graph, operator.outputs[0]!);
  const values = width * channels;
  return {
    constants: [{ name: 'table', type: 'int8_t', length: 256, values: () => operator.table }],
    parameters: { type: 'mcunet_table_layer_s8', bytes: 8, initialiser: () => `{$table, ${values}}` },
    work: [height * values, height],
  };
}
