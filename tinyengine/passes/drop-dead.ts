import type { Graph, TensorId } from '../graph/graph.js';
import { renameTensors } from './graph-edit.js';

/** Removes operators that no output depends on, then unused tensors. The ids are renumbered in the old order. */
export function dropDead(graph: Graph): Graph {
  const isNeeded = new Uint8Array(graph.tensors.length);
  for (const output of graph.outputs) isNeeded[output] = 1;
  const operators = graph.operators
    .toReversed()
    .filter(({ inputs, outputs }) => {
      if (!outputs.some((id) => isNeeded[id] === 1)) return false;
      for (const id of [...inputs, ...outputs]) if (id >= 0) isNeeded[id] = 1;
      return true;
    })
    .reverse();
  for (const input of graph.inputs) isNeeded[input] = 1;
  if (operators.length === graph.operators.length && isNeeded.every((needed) => needed === 1)) return graph;
  const kept = [...graph.tensors.keys()].filter((id) => isNeeded[id] === 1);
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
