import type { Graph, TensorId } from '../graph/graph.js';
import type { Operator } from '../graph/operator.js';
import { isPairwise, isUnary } from '../graph/operators.js';
import { readersOf, writerOf } from './graph-edit.js';
import { composed, movesNoByte, orderOf, shapeBefore } from './permutation.js';

/**
 * Moves a TRANSPOSE behind operators that compute the same in any order of dimensions. There it has fewer values to
 * move, or meets another TRANSPOSE:
 *
 *   a ─ TRANSPOSE p ─ b ─ MEAN over i ─ c     →     a ─ MEAN over p[i] ─ b ─ TRANSPOSE p ─ c
 *   a, b ─ TRANSPOSE p ─ c, d ─ ADD ─ e       →     a, b ─ ADD ─ c ─ TRANSPOSE p ─ e
 *   a ─ TRANSPOSE p ─ b ─ TRANSPOSE q ─ c     →     a ─ TRANSPOSE pq ─ c
 *
 * A RESHAPE that only moves dimensions of size 1 counts as a TRANSPOSE. It is free where no operator needs a certain
 * shape, so it moves only behind a MEAN.
 * A TRANSPOSE that no longer moves bytes becomes a RESHAPE. One sweep is enough, because an operator that a TRANSPOSE
 * has passed has none left before it.
 */
export function moveTranspose(graph: Graph): Graph {
  const leading = leadingOn(graph);
  return graph.operators.reduce((current, { name }) => {
    const operator = current.operators.find((candidate) => candidate.name === name);
    return operator === undefined
      ? current
      : (joined(current, operator) ?? passed(current, operator, leading) ?? current);
  }, graph);
}

/** Joins a TRANSPOSE with one directly before it. Null if there is none or it must stay. */
function joined(graph: Graph, operator: Operator): Graph | null {
  const order = orderOf(operator, graph);
  const earlier = order && turnBefore(graph, operator, operator.inputs[0]!);
  if (!order || !earlier || (operator.kind === 'RESHAPE' && earlier.kind === 'RESHAPE')) return null;
  const both = turn(
    graph,
    operator,
    composed(orderOf(earlier, graph)!, order),
    earlier.inputs[0]!,
    operator.outputs[0]!,
  );
  return replaced(graph, [earlier], operator, [both]);
}

/**
 * Moves an operator before the TRANSPOSE of its inputs. Null if its inputs are not all transposed alike, or if nothing
 * is gained.
 */
function passed(graph: Graph, operator: Operator, leading: ReadonlySet<string>): Graph | null {
  if (operator.kind !== 'MEAN' && !isUnary(operator) && !isPairwise(operator)) return null;
  const turnedIds = operator.inputs.filter((id) => !isScalar(graph, id));
  const turns = turnedIds.map((id) => turnBefore(graph, operator, id));
  const [first] = turns;
  if (!first || (first.kind === 'RESHAPE' && (operator.kind !== 'MEAN' || graph.inputs.includes(first.inputs[0]!))))
    return null;
  const order = orderOf(first, graph)!;
  if (!turns.every((other) => other?.kind === first.kind && orderOf(other, graph)!.join() === order.join()))
    return null;
  const gains = operator.kind === 'MEAN' || new Set(turnedIds).size > 1 || leading.has(operator.name);
  if (!gains) return null;

  const [between, output] = [first.outputs[0]!, operator.outputs[0]!];
  const written = graph.tensors[output]!;
  const tensor = { ...written, shape: shapeBefore(order, written.shape) };
  const inputs = operator.inputs.map((id) => (turnedIds.includes(id) ? writerOf(graph, id)!.inputs[0]! : id));
  const moved: Operator =
    operator.kind === 'MEAN'
      ? {
          ...operator,
          axes: operator.axes.map((axis) => order[axis]!).sort((a, b) => a - b),
          inputs,
          outputs: [between],
        }
      : { ...operator, inputs, outputs: [between] };
  const next = { ...graph, tensors: graph.tensors.map((old, id) => (id === between ? tensor : old)) };
  const removed = turns.map((other) => other!);
  return replaced(next, removed, operator, [moved, turn(next, first, order, between, output)]);
}

/** Whether a tensor is a constant with a single value, which fits any order. */
const isScalar = (graph: Graph, id: TensorId): boolean => graph.tensors[id]!.data?.length === 1;

/** Names of the operators behind which a TRANSPOSE would be joined, made smaller or absorbed. */
function leadingOn(graph: Graph): ReadonlySet<string> {
  const readers = new Map<TensorId, readonly Operator[]>();
  for (const operator of graph.operators)
    for (const id of new Set(operator.inputs)) readers.set(id, [...(readers.get(id) ?? []), operator]);
  const names = new Set<string>();
  for (const { name, outputs } of graph.operators.toReversed()) {
    const [reader, ...more] = readers.get(outputs[0]!) ?? [];
    if (!reader || more.length > 0 || graph.outputs.includes(outputs[0]!)) continue;
    const arrives = reader.kind === 'MEAN' || reader.kind === 'TRANSPOSE' || reader.kind === 'FULLY_CONNECTED';
    if (arrives || ((reader.kind === 'RESHAPE' || isUnary(reader)) && names.has(reader.name))) names.add(name);
  }
  return names;
}

/** The TRANSPOSE that this operator alone reads. */
function turnBefore(graph: Graph, operator: Operator, id: TensorId): Operator | null {
  const writer = writerOf(graph, id);
  if (!writer || graph.outputs.includes(id) || !orderOf(writer, graph)) return null;
  return readersOf(graph, id).every((reader) => reader === operator) ? writer : null;
}

function turn(
  graph: Graph,
  { index, name }: Operator,
  order: readonly number[],
  from: TensorId,
  to: TensorId,
): Operator {
  const base = { index, name, inputs: [from], outputs: [to] };
  return movesNoByte(order, graph.tensors[from]!.shape)
    ? { ...base, kind: 'RESHAPE' }
    : { ...base, kind: 'TRANSPOSE', order };
}

const replaced = (graph: Graph, removed: readonly Operator[], old: Operator, by: readonly Operator[]): Graph => ({
  ...graph,
  operators: graph.operators
    .filter((operator) => !removed.includes(operator))
    .flatMap((operator) => (operator === old ? by : [operator])),
});
