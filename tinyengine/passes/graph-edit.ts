import type { Graph, TensorId } from '../graph/graph.js';
import type { Operator } from '../graph/operator.js';

/** Returns the operator with other tensors to read and write, as `rename` maps them. */
export const renameTensors = <O extends Operator>(operator: O, rename: (id: TensorId) => TensorId): O => ({
  ...operator,
  inputs: operator.inputs.map((id) => (id === -1 ? -1 : rename(id))),
  outputs: operator.outputs.map(rename),
});

export const readersOf = (graph: Graph, id: TensorId): readonly Operator[] =>
  graph.operators.filter(({ inputs }) => inputs.includes(id));

export const writerOf = (graph: Graph, id: TensorId): Operator | undefined =>
  graph.operators.find(({ outputs }) => outputs.includes(id));
