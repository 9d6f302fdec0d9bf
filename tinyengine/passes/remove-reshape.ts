import type { Graph, Tensor, TensorId } from '../graph/graph.js';
import type { Operator } from '../graph/operator.js';
import { readersOf, renameTensors } from './graph-edit.js';

/**
 * Removes a RESHAPE, which moves no bytes. Its two tensors become one, with the shape that an operator needs:
 *
 *   input [1,1,1,1960] ─ RESHAPE ─ [1,49,40,1] ─ CONV_2D     →     input [1,49,40,1] ─ CONV_2D
 *   CONV_2D ─ [1,5,5,8] ─ RESHAPE ─ [1,1,1,200] ─ FULLY_CONNECTED     →     CONV_2D ─ [1,5,5,8] ─ FULLY_CONNECTED
 *
 * A RESHAPE stays between two operators that need different shapes, and where an input or output would become an
 * output.
 */
export function removeReshape(graph: Graph): Graph {
  const names = graph.operators.filter(({ kind }) => kind === 'RESHAPE').map(({ name }) => name);
  return names.reduce((current, name) => {
    const reshape = current.operators.find((operator) => operator.name === name)!;
    return joined(current, reshape) ?? current;
  }, graph);
}

/** The graph without this RESHAPE, or null if it must stay. */
function joined(graph: Graph, reshape: Operator): Graph | null {
  const [from, to] = [reshape.inputs[0]!, reshape.outputs[0]!];
  if (graph.outputs.includes(to) && (graph.inputs.includes(from) || graph.outputs.includes(from))) return null;
  const tensor = oneTensor(graph, from, to, reshape);
  if (!tensor) return null;
  const rename = (id: TensorId) => (id === to ? from : id);
  return {
    ...graph,
    tensors: graph.tensors.map((old, id) => (id === from ? tensor : old)),
    operators: graph.operators
      .filter((operator) => operator !== reshape)
      .map((operator) => (operator.inputs.includes(to) ? renameTensors(operator, rename) : operator)),
    outputs: graph.outputs.map(rename),
  };
}

function oneTensor(graph: Graph, from: TensorId, to: TensorId, reshape: Operator): Tensor | null {
  const [before, after] = [graph.tensors[from]!, graph.tensors[to]!];
  const equal = before.shape.every((size, axis) => size === after.shape[axis]);
  if (equal || readersOf(graph, to).every(takesAnyShape)) return before;
  const others = readersOf(graph, from).filter((operator) => operator !== reshape);
  const free = graph.inputs.includes(from) && !graph.outputs.includes(from) && others.every(takesAnyShape);
  return free ? { ...before, shape: after.shape } : null;
}

/** A fully connected operator reads its input as a list, and so does a RESHAPE. */
const takesAnyShape = ({ kind }: Operator): boolean => kind === 'FULLY_CONNECTED' || kind === 'RESHAPE';
