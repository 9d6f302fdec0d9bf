import { elements, featureMapOf, type Graph } from '../../graph/graph.js';
import type { Resize, Slice, Transpose } from '../../graph/operator.js';
import { resizeNearest } from '../../reference/resize.js';
import { slice } from '../../reference/slice.js';
import { transpose } from '../../reference/transpose.js';
import type { Plain } from './plain.js';

/** Every value of the output is one of the input: `sources` says which. */
export const gather =
  (sources: Int32Array): Plain =>
  (output, input) => {
    for (let index = 0; index < sources.length; index++) output[index] = input[sources[index]!]!;
  };

/** Where each value comes from: what the operator makes of the numbers of the places. */
export function sourcesOf(graph: Graph, operator: Slice | Transpose | Resize): Int32Array {
  const { shape } = graph.tensors[operator.inputs[0]!]!;
  const places = Int32Array.from({ length: elements(shape) }, (_, index) => index);
  switch (operator.kind) {
    case 'SLICE':
      return Int32Array.from(slice(places, shape, operator));
    case 'TRANSPOSE':
      return Int32Array.from(transpose(places, shape, operator.order));
    default: {
      const [input, output] = [featureMapOf(graph, operator.inputs[0]!), featureMapOf(graph, operator.outputs[0]!)];
      return Int32Array.from(resizeNearest(places, input, output, operator));
    }
  }
}
