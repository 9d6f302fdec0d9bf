import { elements, featureMapOf, type Graph } from '../../graph/graph.js';
import type { Pool2d } from '../../graph/operators/pool.js';
import { poolClamp } from '../../graph/quantised.js';
import type { Fields, Kernels, Plan } from '../kernel.js';
import { featureMaps } from '../shared/geometry.js';
import { keepingSums } from '../shared/sums.js';
import { windowShape } from '../shared/window.js';

export default [
  { name: 'mcunet_average_pool_rows_s8', kinds: ['AVERAGE_POOL_2D'], ...poolOfRows(4) },
  { name: 'mcunet_average_pool_s8', kinds: ['AVERAGE_POOL_2D'], plan: pool },
  { name: 'mcunet_max_pool_rows_s8', kinds: ['MAX_POOL_2D'], ...poolOfRows(1) },
  { name: 'mcunet_max_pool_s8', kinds: ['MAX_POOL_2D'], plan: pool },
] satisfies Kernels<Pool2d>;

/** AVERAGE_POOL_2D and MAX_POOL_2D. */
function pool(graph: Graph, operator: Pool2d): Plan {
  const [input, output] = featureMaps(graph, operator);
  const shape = windowShape(graph, operator, { first: 0, count: 0 });
  const fields = (): Fields => {
    const { min, max } = poolClamp(graph, operator);
    return { shape: shape(), in_height: input.height, min, max };
  };
  const outputs = elements([output.height, output.width, output.channels]);
  const { height, width } = operator.window;
  return {
    constants: [],
    parameters: { type: 'mcunet_pool_params_s8', bytes: 28, fields },
    work: [
      outputs * Math.min(height, input.height) * Math.min(width, input.width),
      outputs * height,
      outputs,
      output.height,
    ],
  };
}

/** Adds up one row after another, if the window covers all rows. */
function poolOfRows(sumBytes: number): ReturnType<typeof keepingSums<Pool2d>> {
  const { suits, plan } = keepingSums(pool, sumBytes);
  const coversAllRows = (graph: Graph, { window, inputs }: Pool2d): boolean =>
    window.height - window.padding.top >= featureMapOf(graph, inputs[0]!).height;
  return { plan, suits: (graph, operator, target) => coversAllRows(graph, operator) && suits(graph, operator, target) };
}
