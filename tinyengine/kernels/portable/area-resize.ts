import { elements, type Graph } from '../../graph/graph.js';
import { areaCells, type AreaResize } from '../../graph/operators/area-resize.js';
import type { Kernels, Plan } from '../kernel.js';
import { checkSizes, featureMaps } from '../shared/geometry.js';

export default [
  { name: 'mcunet_area_resize_s8', kinds: ['AREA_RESIZE'], plan: areaResize },
] satisfies Kernels<AreaResize>;

/** AREA_RESIZE, which fits the sensor's feature map to the network. */
function areaResize(graph: Graph, operator: AreaResize): Plan {
  const [input, output] = featureMaps(graph, operator);
  checkSizes(operator, input.height, output.height, input.width, output.width, input.channels);
  const cells = (from: number, to: number): number =>
    Array.from({ length: to }, (_, index) => areaCells(index, to, from)).reduce(
      (sum, [first, end]) => sum + end - first,
      0,
    );
  const rowReads = cells(input.height, output.height);
  return {
    constants: [],
    parameters: {
      type: 'mcunet_area_resize_params_s8',
      bytes: 10,
      fields: () => ({
        in_height: input.height,
        out_height: output.height,
        in_width: input.width,
        out_width: output.width,
        channels: input.channels,
      }),
    },
    work: [
      rowReads * cells(input.width, output.width) * input.channels,
      rowReads * output.width * input.channels,
      elements([output.height, output.width, output.channels]),
      output.height * output.width,
      output.height,
    ],
  };
}
