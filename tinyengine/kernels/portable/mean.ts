import { elements, type Graph } from '../../graph/graph.js';
import type { Mean } from '../../graph/operators/mean.js';
import { meanRequantisation } from '../../graph/quantised.js';
import type { Fields, Kernels, Plan } from '../kernel.js';
import { checkSizes, featureMaps } from '../shared/geometry.js';
import { keepingSums } from '../shared/sums.js';

export default [
  { name: 'mcunet_mean_rows_s8', kinds: ['MEAN'], ...keepingSums(mean, 4) },
  { name: 'mcunet_mean_s8', kinds: ['MEAN'], plan: mean },
] satisfies Kernels<Mean>;

/** MEAN over any of rows, columns and channels. */
function mean(graph: Graph, operator: Mean): Plan {
  const [input, output] = featureMaps(graph, operator);
  const rows = operator.axes.includes(1) ? input.height : 1;
  checkSizes(operator, input.height, input.width, input.channels);
  const fields = (): Fields => {
    const { count, inputZeroPoint, outputZeroPoint, multiplier, shift } = meanRequantisation(graph, operator);
    return {
      height: rows,
      width: input.width,
      channels: input.channels,
      out_width: output.width,
      out_channels: output.channels,
      input_zero_sum: count * inputZeroPoint,
      output: { multiplier, shift, zero_point: outputZeroPoint },
    };
  };
  const outputs = elements([output.height, output.width, output.channels]);
  return {
    constants: [],
    parameters: { type: 'mcunet_mean_params_s8', bytes: 24, fields },
    work: [elements([input.height, input.width, input.channels]), outputs * rows, outputs, output.height],
  };
}
