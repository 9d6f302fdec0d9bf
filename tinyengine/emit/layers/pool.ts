import { elements, type Graph } from '../../graph/graph.js';
import type { Pool2d } from '../../graph/operator.js';
import { poolClamp } from '../../graph/quantised.js';
import type { Plan } from '../layer.js';
import { pictures } from './geometry.js';
import { windowShape } from './window.js';

/** AVERAGE_POOL_2D and MAX_POOL_2D. */
export function pool(graph: Graph, operator: Pool2d): Plan {
  const [input, output] = pictures(graph, operator);
  const shape = windowShape(graph, operator, { first: 0, count: 0 });
  const initialiser = (): string => {
    const { min, max } = poolClamp(graph, operator);
    return `{${shape()}, ${min}, ${max}}`;
  };
  const outputs = elements([output.height, output.width, output.channels]);
  const { height, width } = operator.window;
  return {
    kernel: operator.kind === 'AVERAGE_POOL_2D' ? 'mcunet_average_pool_s8' : 'mcunet_max_pool_s8',
    constants: [],
    parameters: { type: 'mcunet_pool_layer_s8', bytes: 26, initialiser },
    work: [
      outputs * Math.min(height, input.height) * Math.min(width, input.width),
      outputs * height,
      outputs,
      output.height,
    ],
  };
}
