import type { Graph } from '../../graph/graph.js';
import type { Slice } from '../../graph/operators/slice.js';
import type { Kernels, Plan } from '../kernel.js';
import { checkSizes, featureMaps } from '../shared/geometry.js';

export default [{ name: 'mcunet_slice_s8', kinds: ['SLICE'], plan: slice }] satisfies Kernels<Slice>;

/** SLICE. The driver finds the row. If the slice reverses the rows, the kernel gets them all. */
function slice(graph: Graph, operator: Slice): Plan {
  const [input, output] = featureMaps(graph, operator);
  const [, top, left, channel] = operator.begin as readonly [number, number, number, number];
  const [, down, right, inwards] = operator.strides as readonly [number, number, number, number];
  checkSizes(operator, output.width, output.channels, 2 * input.height);
  const [firstRow, rowStep] = down < 0 ? [top, down] : [0, 0];
  const fields = {
    ...{ width: output.width, channels: output.channels, first_row: firstRow, row_step: rowStep },
    ...{ first: left * input.channels + channel, column_step: right * input.channels, channel_step: inwards },
  };
  return {
    constants: [],
    parameters: { type: 'mcunet_slice_params_s8', bytes: 20, fields: () => fields },
    work: [output.height * output.width * output.channels, output.height * output.width, output.height],
  };
}
