import type { Graph } from '../../graph/graph.js';
import type { Resize } from '../../graph/operators/resize.js';
import { bilinearScale, nearestCell } from '../../graph/resize.js';
import type { Fields, Kernels, Plan } from '../kernel.js';
import { checkSizes, featureMaps } from '../shared/geometry.js';

export default [
  { name: 'mcunet_resize_nearest_s8', kinds: ['RESIZE_NEAREST_NEIGHBOR'], plan: resizeNearest },
  { name: 'mcunet_resize_bilinear_s8', kinds: ['RESIZE_BILINEAR'], plan: resizeBilinear },
] satisfies Kernels<Resize>;

/** RESIZE_NEAREST_NEIGHBOR. Its columns are a table, because TFLite computes them in float32. */
function resizeNearest(graph: Graph, operator: Resize): Plan {
  const [input, output] = featureMaps(graph, operator);
  checkSizes(operator, input.width, output.width, output.channels);
  const columns = () =>
    Array.from({ length: output.width }, (_, x) => nearestCell(operator, x, input.width, output.width));
  return {
    constants: [{ name: 'columns', type: 'uint16_t', length: output.width, values: columns }],
    parameters: {
      type: 'mcunet_resize_nearest_params_s8',
      bytes: 8,
      fields: () => ({ width: output.width, channels: output.channels, columns: '$columns' }),
    },
    work: [output.height * output.width * output.channels, output.height * output.width, output.height],
  };
}

/** RESIZE_BILINEAR. */
function resizeBilinear(graph: Graph, operator: Resize): Plan {
  const [input, output] = featureMaps(graph, operator);
  checkSizes(operator, input.height, input.width, output.height, output.width, output.channels);
  const grid = (side: 'height' | 'width'): Fields => {
    const { step, offset } = bilinearScale(operator, input[side], output[side]);
    return { size: input[side], step, offset };
  };
  return {
    constants: [],
    parameters: {
      type: 'mcunet_resize_bilinear_params_s8',
      bytes: 28,
      fields: () => ({
        width: output.width,
        channels: output.channels,
        rows: grid('height'),
        columns: grid('width'),
      }),
    },
    work: [output.height * output.width * output.channels, output.height * output.width, output.height],
  };
}
