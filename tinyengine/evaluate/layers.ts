import { evaluationUnsupported } from '../../errors/evaluate.js';
import type { Graph, TensorId } from '../graph/graph.js';
import type { Operator, OperatorKind } from '../graph/operator.js';
import type { Layer, OperatorLayer, OperatorLayers } from './integer/layer.js';
import families from './operators?modules';

/*
 * Nothing here comes from reference/, and of graph/ only shapes and the integers that quantised.ts makes of scales: all arithmetic on values
 * is written a second time, in another way, so that the comparison of the two proves both. What quantised.ts says is shared on purpose;
 * tests/ties/ proves it by TensorFlow Lite Micro's interpreter.
 */

// Every module of operators/ checks its default export with `satisfies OperatorLayers`; an entry takes exactly its own kind.
const layers = new Map(
  Object.values(families).flatMap((family) => Object.entries(family.default as OperatorLayers)),
) as ReadonlyMap<OperatorKind, OperatorLayer<OperatorKind>>;

/** Tensors an operator reads in a run: not its weights and bias. */
export const activationsOf = ({ kind, inputs }: Operator): readonly TensorId[] =>
  inputs.slice(0, layers.get(kind)?.activations ?? inputs.length);

/** Makes an operator of a lowered graph ready to run: products in WebAssembly, the rest in TypeScript. */
export function layOperator(graph: Graph, operator: Operator): Layer {
  const layer = layers.get(operator.kind);
  if (!layer) throw evaluationUnsupported(graph.name, `${operator.kind} inside it`);
  return layer.lay(graph, operator);
}
