import { featureMapOf, type Graph } from '../../tinyengine/graph/graph.js';
import type { Operator } from '../../tinyengine/graph/operator.js';
import { rowWindow, type RowRange } from '../../tinyengine/graph/operators.js';

/**
 * Rows [from, to) of the feature map of `operator.inputs[input]` that output rows [y0, y1) depend on, where y0 < y1.
 */
export function rowsNeeded(operator: Operator, graph: Graph, input: number, y0: number, y1: number): RowRange {
  const { height } = featureMapOf(graph, operator.inputs[input]!);
  const { first, count, dilation, countAt = () => count } = rowWindow(operator, graph, input);
  const inside = (row: number): number => Math.min(Math.max(row, 0), height);
  const from = inside(first(y0));
  return [from, Math.max(from, inside(first(y1 - 1) + (countAt(y1 - 1) - 1) * dilation + 1))];
}
