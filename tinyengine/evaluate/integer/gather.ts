import { elements, type Graph } from '../../graph/graph.js';
import type { Operator } from '../../graph/operator.js';
import { descriptorOf } from '../../graph/operators.js';
import type { Plain } from './plain.js';

/** Every value of the output is one of the input: `sources` says which. */
export const gather =
  (sources: Int32Array): Plain =>
  (output, input) => {
    for (let index = 0; index < sources.length; index++) output[index] = input[sources[index]!]!;
  };

/** Where each value comes from. */
export function sourcesOf(graph: Graph, operator: Operator): Int32Array {
  const source = descriptorOf(operator).source!(operator, graph);
  return Int32Array.from({ length: elements(graph.tensors[operator.outputs[0]!]!.shape) }, (_, at) => source(at));
}
