import { elements, type Graph } from '../../graph/graph.js';
import type { Pool2d } from '../../graph/operators/pool.js';
import { accumulatorBytes } from '../../graph/operators.js';
import { poolClamp } from '../../graph/quantised.js';
import type { Plan } from '../kernel.js';
import { featureMaps } from '../shared/geometry.js';
import { windowShape } from '../shared/window.js';

/** AVERAGE_POOL_2D and MAX_POOL_2D. */
export function pool(graph: Graph, operator: Pool2d): Plan {
  const [input, output] = featureMaps(graph, operator);
  const shape = windowShape(graph, operator, { first: 0, count: 0 });
  const initialiser = (): string => {
    const { min, max } = poolClamp(graph, operator);
    return `{${shape()}, ${input.height}, ${min}, ${max}}`;
  };
  const outputs = elements([output.height, output.width, output.channels]);
  const { height, width } = operator.window;
  return {
    kernel: `mcunet_${operator.kind === 'AVERAGE_POOL_2D' ? 'average' : 'max'}_pool_${accumulatorBytes(operator, graph) > 0 ? 'rows_' : ''}s8`,
    constants: [],
    parameters: { type: 'mcunet_pool_layer_s8', bytes: 28, initialiser },
    work: [
      outputs * Math.min(height, input.height) * Math.min(width, input.width),
      outputs * height,
      outputs,
      output.height,
    ],
  };
}
