import type { Graph, TensorId } from '../graph/graph.js';
import { rowsNeeded } from '../graph/operators.js';
import type { Step } from './types.js';

/** Rows from … to - 1 of a tensor. */
export interface Rows {
  readonly tensor: TensorId;
  readonly from: number;
  readonly to: number;
}

/** What a step reads and writes; constants are not in the arena and not among them. */
export function accesses(
  graph: Graph,
  { operator: index, y, rows }: Step,
): { readonly reads: readonly Rows[]; readonly writes: Rows } {
  const operator = graph.operators[index]!;
  const reads = operator.inputs.flatMap((tensor, position) => {
    if (tensor < 0 || graph.tensors[tensor]!.data !== null) return [];
    const [from, to] = rowsNeeded(operator, graph, position, y, y + rows);
    return [{ tensor, from, to }];
  });
  return { reads, writes: { tensor: operator.outputs[0]!, from: y, to: y + rows } };
}
