import { featureMapOf, type Graph } from '../../graph/graph.js';
import type { OperatorOf } from '../../graph/operator.js';
import { poolClamp } from '../../graph/quantised.js';
import { clamp } from '../arithmetic/fixed-point.js';
import { prepareCells, type Fold } from '../integer/cells.js';
import type { Layer, OperatorLayers } from '../integer/layer.js';
import { windowRanges } from '../integer/ranges.js';

function prepare(graph: Graph, operator: OperatorOf<'AVERAGE_POOL_2D' | 'MAX_POOL_2D'>, { kind, finish }: Fold): Layer {
  const [input, output] = [featureMapOf(graph, operator.inputs[0]!), featureMapOf(graph, operator.outputs[0]!)];
  const { height, width, strideHeight, strideWidth, padding } = operator.window;
  const rows = windowRanges(input.height, output.height, height, strideHeight, padding.top);
  const columns = windowRanges(input.width, output.width, width, strideWidth, padding.left);
  const { min, max } = poolClamp(graph, operator);
  return prepareCells(graph, operator, rows, columns, {
    kind,
    finish: (folded, count) => clamp(finish(folded, count), min, max),
  });
}

/** Divides to nearest, with halves away from zero. */
const mean = (sum: number, count: number): number => (sum < 0 ? -Math.round(-sum / count) : Math.round(sum / count));

/** Combines the cells of a window that are inside the feature map. */
export default {
  AVERAGE_POOL_2D: {
    prepare: (graph, operator) => prepare(graph, operator, { kind: 'sum', finish: mean }),
  },
  MAX_POOL_2D: {
    prepare: (graph, operator) => prepare(graph, operator, { kind: 'greatest', finish: (greatest) => greatest }),
  },
} satisfies OperatorLayers;
