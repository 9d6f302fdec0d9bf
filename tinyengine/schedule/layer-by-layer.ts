import { pictureOf, type Graph } from '../graph/graph.js';
import type { Step } from './types.js';

/** One step an operator: all rows of its output, when all its inputs are complete. */
export function layerByLayer(graph: Graph): readonly Step[] {
  return graph.operators.map(({ outputs }, operator) => ({
    operator,
    y: 0,
    rows: pictureOf(graph, outputs[0]!).height,
  }));
}
