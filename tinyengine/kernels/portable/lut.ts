import { type Graph, featureMapOf } from '../../graph/graph.js';
import type { Table } from '../../graph/operators/table.js';
import type { Kernels, Plan } from '../kernel.js';

export default [{ name: 'mcunet_lut_s8', kinds: ['TABLE'], plan: lut }] satisfies Kernels<Table>;

/** TABLE: any function of one byte. */
function lut(graph: Graph, operator: Table): Plan {
  const { height, width, channels } = featureMapOf(graph, operator.outputs[0]!);
  const values = width * channels;
  return {
    constants: [{ name: 'lut', type: 'int8_t', length: 256, values: () => operator.table }],
    parameters: { type: 'mcunet_lut_params_s8', bytes: 8, fields: () => ({ lut: '$lut', values }) },
    work: [height * values, height],
  };
}
