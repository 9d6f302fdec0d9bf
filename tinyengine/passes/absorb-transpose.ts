import { elements, type Graph, type Tensor } from '../graph/graph.js';
import type { Operator, Transpose } from '../graph/operator.js';
import { transpose } from '../reference/transpose.js';
import { writerOf } from './graph-edit.js';

/**
 * A fully connected operator reads its input in any order; its weights take the one that is there:
 *
 *   [1,H,W,C] ─ TRANSPOSE ─ [1,C,H,W] ─ FULLY_CONNECTED, columns C,H,W     →     [1,H,W,C] ─ FULLY_CONNECTED, columns H,W,C
 *
 * `dropDead` takes away a TRANSPOSE that nobody reads any more.
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

function turnedBack(graph: Graph, weights: Tensor, { inputs, order }: Transpose): Tensor {
  const { shape } = graph.tensors[inputs[0]!]!;
  const depth = elements(shape);
  // column `at` belongs to value places[at] of what is turned
  const places = transpose(
    Int32Array.from({ length: depth }, (_, index) => index),
    shape,
    order,
  );
  const data = new Int8Array(weights.data!.length);
  for (let row = 0; row < data.length; row += depth)
    places.forEach((place, at) => (data[row + place] = weights.data![row + at]!));
  return { ...weights, data };
}
