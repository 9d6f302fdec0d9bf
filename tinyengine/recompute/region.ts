import type { Graph, TensorId } from '../graph/graph.js';
import type { Operator } from '../graph/operator.js';
import { isLocal } from './columns.js';

/** The operators between two tensors: everything that computes `to` from `from` alone. */
export interface Region {
  readonly from: TensorId;
  readonly to: TensorId;
  readonly operators: readonly Operator[];
}

/**
 * Finds the region between two tensors. Null if the region reads another tensor, if an operator outside reads a tensor
 * inside, or if an operator needs whole rows.
 */
export function regionBetween(graph: Graph, from: TensorId, to: TensorId): Region | null {
  const inside = new Set<TensorId>([to]);
  const operators: Operator[] = [];
  for (const operator of graph.operators.toReversed()) {
    if (!inside.has(operator.outputs[0]!)) continue;
    if (operator.outputs[0] === from || !isLocal(graph, operator)) return null;
    operators.push(operator);
    for (const id of operator.inputs) if (isComputed(graph, id) && id !== from) inside.add(id);
  }
  const written = new Set(operators.map(({ outputs }) => outputs[0]!));
  const isClosed = [...inside].every((id) => written.has(id) && (id === to || !leaves(graph, id, operators)));
  const isJoined = operators.some(({ inputs }) => inputs.includes(from));
  // SLICE and CONCATENATION exist for int8 only
  const isInt8 = [from, ...inside].every((id) => graph.tensors[id]!.type === 'int8');
  return isClosed && isJoined && isInt8 ? { from, to, operators: operators.reverse() } : null;
}

export const isComputed = (graph: Graph, id: TensorId): boolean => id >= 0 && graph.tensors[id]!.data === null;

const leaves = (graph: Graph, id: TensorId, inside: readonly Operator[]): boolean =>
  graph.outputs.includes(id) ||
  graph.operators.some((operator) => operator.inputs.includes(id) && !inside.includes(operator));
