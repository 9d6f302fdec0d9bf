import { elements, type Graph } from '../../graph/graph.js';
import type { Mean } from '../../graph/operators/mean.js';
import { meanRequantisation } from '../../graph/quantised.js';
import type { Kernels, Plan } from '../kernel.js';
import { featureMaps, small } from '../shared/geometry.js';
import { keepingSums } from '../shared/sums.js';

export default [
  { name: 'mcunet_mean_rows_s8', kinds: ['MEAN'], ...keepingSums(mean, 4) },
  { name: 'mcunet_mean_s8', kinds: ['MEAN'], plan: mean },
] satisfies Kernels<Mean>;

/** MEAN over any of rows, columns and channels. */
function mean(graph: Graph, operator: Mean): Plan {
  const [input, output] = featureMaps(graph, operator);
  const rows = operator.axes.includes(1) ? input.height : 1;
  small(operator, input.height, input.width, input.channels);
  const initialiser = (): string => {
    const { count, inputZeroPoint, outputZeroPoint, multiplier, shift } = meanRequantisation(graph, operator);
    return `{${rows}, ${input.width}, ${input.channels}, ${output.width}, ${output.channels}, ${count * inputZeroPoint}, {${multiplier}, ${shift}, ${outputZeroPoint}}}`;
  };
  const outputs = elements([output.height, output.width, output.channels]);
  return {
    constants: [],
    parameters: { type: 'mcunet_mean_layer_s8', bytes: 24, initialiser },
    work: [elements([input.height, input.width, input.channels]), outputs * rows, outputs, output.height],
  };
}
