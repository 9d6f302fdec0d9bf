import type { Graph, TensorId } from '../graph/graph.js';
import { renameTensors } from './graph-edit.js';

/** Operators that no output depends on go, then the tensors that nobody names; ids count anew, in the old order. */
export function dropDead(graph: Graph): Graph {
  const needed = new Set<TensorId>(graph.outputs);
  const operators = graph.operators
    .toReversed()
    .filter(({ inputs, outputs }) => {
      const live = outputs.some((id) => needed.has(id));
      if (live) inputs.forEach((id) => needed.add(id));
      return live;
    })
    .reverse();
  const kept = graph.tensors.flatMap((_, id) => (needed.has(id) || graph.inputs.includes(id) ? [id] : []));
  if (kept.length === graph.tensors.length && operators.length === graph.operators.length) return graph;
  const ids = new Map(kept.map((id, position) => [id, position]));
  const rename = (id: TensorId): TensorId => ids.get(id)!;
  return {
    ...graph,
    tensors: kept.map((id) => graph.tensors[id]!),
    operators: operators.map((operator) => renameTensors(operator, rename)),
    inputs: graph.inputs.map(rename),
    outputs: graph.outputs.map(rename),
  };
}
