import type { Graph, TensorData } from '../graph/graph.js';
import type { Unary } from '../graph/operator.js';
import { unaryFunction } from '../graph/unary.js';

/** Value by value, from int8 or uint8 to either. */
export function mapValues(graph: Graph, operator: Unary, values: TensorData): Int8Array | Uint8Array {
  const results = Array.from(values, unaryFunction(graph, operator));
  return graph.tensors[operator.outputs[0]!]!.type === 'uint8' ? Uint8Array.from(results) : Int8Array.from(results);
}
