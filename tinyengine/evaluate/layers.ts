import { evaluationUnsupported } from '../../errors/evaluate.js';
import type { Graph, TensorId } from '../graph/graph.js';
import type { Operator, OperatorKind } from '../graph/operator.js';
import type { Layer, OperatorLayer, OperatorLayers } from './integer/layer.js';
import families from './operators?modules';

/* Nothing here comes from reference/. Of graph/, only shapes and the integers of quantised.ts are used. All arithmetic
 * on values is written a second time, in another way, so that comparing the two proves both. Sharing quantised.ts is
 * deliberate: tests/ties/ checks it against TensorFlow Lite Micro's interpreter. */

// Every module of operators/ checks its default export with `satisfies OperatorLayers`, so an entry gets exactly its
// own kind.
const layers = new Map(
  Object.values(families).flatMap((family) => Object.entries(family.default as OperatorLayers)),
) as ReadonlyMap<OperatorKind, OperatorLayer<OperatorKind>>;

/** The tensors that an operator reads in a run, without its weights and bias. */
export const activationsOf = ({ kind, inputs }: Operator): readonly TensorId[] =>
  inputs.slice(0, layers.get(kind)?.activations ?? inputs.length);

/** Prepares an operator of a lowered graph: products in WebAssembly, the rest in TypeScript. */
export function prepareOperator(graph: Graph, operator: Operator): Layer {
  const layer = layers.get(operator.kind);
  if (!layer) throw evaluationUnsupported(graph.name, `${operator.kind} inside it`);
  return layer.prepare(graph, operator);
}
