import { featureMapOf, type Graph } from '../graph/graph.js';
import type { Operator } from '../graph/operator.js';
import { bilinearScale, nearestCell } from '../graph/resize.js';
import { movesNoByte } from './permutation.js';

/**
 * Replaces operators that copy their input byte for byte by a RESHAPE, which `removeReshape` then removes:
 *
 *   a ─ SLICE of everything, TRANSPOSE of ones, CONCATENATION of one, RESIZE to the same size ─ b     →     a ─ RESHAPE ─ b
 */
export function copiesToReshape(graph: Graph): Graph {
  const operators = graph.operators.map((operator): Operator => {
    if (!copies(operator, graph)) return operator;
    const { index, name, inputs, outputs } = operator;
    return { kind: 'RESHAPE', index, name, inputs, outputs };
  });
  return { ...graph, operators };
}

function copies(operator: Operator, graph: Graph): boolean {
  const { shape } = graph.tensors[operator.inputs[0]!]!;
  switch (operator.kind) {
    case 'CONCATENATION':
      return operator.inputs.length === 1;
    case 'SLICE':
      return shape.every((size, axis) => operator.size[axis] === size && (size === 1 || operator.strides[axis] === 1));
    case 'TRANSPOSE':
      return movesNoByte(operator.order, shape);
    case 'RESIZE_NEAREST_NEIGHBOR':
    case 'RESIZE_BILINEAR': {
      const [from, to] = [featureMapOf(graph, operator.inputs[0]!), featureMapOf(graph, operator.outputs[0]!)];
      return (['height', 'width'] as const).every((side) => from[side] === to[side] && cellsStay(operator, from[side]));
    }
    default:
      return false;
  }
}

/** With both aligned corners and half-pixel centres, the cells of equal grids are shifted. */
function cellsStay(
  operator: Operator & { readonly alignCorners: boolean; readonly halfPixelCenters: boolean },
  size: number,
) {
  if (operator.kind === 'RESIZE_BILINEAR') {
    const { step, offset } = bilinearScale(operator, size, size);
    return step === 1024 && offset === 0;
  }
  return nearestCell(operator, 0, size, size) === 0;
}
