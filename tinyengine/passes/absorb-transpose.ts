import { elements, type Graph, type Tensor } from '../graph/graph.js';
import type { Operator } from '../graph/operator.js';
import { descriptorOf } from '../graph/operators.js';
import type { Transpose } from '../graph/operators/transpose.js';
import { writerOf } from './graph-edit.js';

/**
 * Removes a TRANSPOSE before a fully connected operator, which can read its input in any order. Its weights are
 * reordered instead:
 *
 *   [1,H,W,C] ─ TRANSPOSE ─ [1,C,H,W] ─ FULLY_CONNECTED, columns C,H,W     →     [1,H,W,C] ─ FULLY_CONNECTED, columns H,W,C
 *
 * `dropDead` removes a TRANSPOSE that is no longer read.
 */
export function absorbTranspose(graph: Graph): Graph {
  const tensors = [...graph.tensors];
  const operators = graph.operators.map((operator): Operator => {
    if (operator.kind !== 'FULLY_CONNECTED') return operator;
    const [input, weights, bias] = operator.inputs;
    const turned = writerOf(graph, input!);
    if (turned?.kind !== 'TRANSPOSE') return operator;
    const columns = tensors.push(turnedBack(graph, graph.tensors[weights!]!, turned)) - 1;
    return { ...operator, inputs: [turned.inputs[0]!, columns, bias!] };
  });
  return { ...graph, tensors, operators };
}

function turnedBack(graph: Graph, weights: Tensor, turned: Transpose): Tensor {
  const depth = elements(graph.tensors[turned.inputs[0]!]!.shape);
  const source = descriptorOf(turned).source!(turned, graph);
  // column `at` belongs to value sources[at] of the transposed tensor
  const sources = Array.from({ length: depth }, (_, at) => source(at));
  const data = new Int8Array(weights.data!.length);
  for (let row = 0; row < data.length; row += depth)
    sources.forEach((from, at) => (data[row + from] = weights.data![row + at]!));
  return { ...weights, data };
}
