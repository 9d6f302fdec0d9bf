import { featureMap, type Graph, type Tensor, type TensorId } from '../graph/graph.js';
import type { Operator } from '../graph/operator.js';
import type { Mean } from '../graph/operators/mean.js';

/**
 * Gives every computed tensor the shape of its feature map, so that the scheduler handles a single kind of shape:
 *
 *   [1,64] → [1,1,1,64]     [1,49,10] → [1,1,49,10]     [] → [1,1,1,1]
 *
 * Attributes that name dimensions are renumbered. A MEAN keeps its dimensions; if dropping them moved the rows, a
 * RESHAPE is added:
 *
 *   [1,H,W,C] ─ MEAN over W ─ [1,H,C]     →     [1,H,W,C] ─ MEAN over W ─ [1,H,1,C] ─ RESHAPE ─ [1,1,H,C]
 */
export function fourDimensions(graph: Graph): Graph {
  const isPicture = ({ data, shape }: Tensor): boolean => data !== null || shape.length === 4;
  if (
    graph.tensors.every(isPicture) &&
    graph.operators.every((operator) => operator.kind !== 'MEAN' || operator.keepDims)
  )
    return graph;
  const tensors = graph.tensors.map((tensor) => (tensor.data ? tensor : { ...tensor, shape: asPicture(tensor.shape) }));
  const operators = graph.operators.flatMap((operator): readonly Operator[] => {
    const added = 4 - graph.tensors[operator.inputs[0]!]!.shape.length;
    if (operator.kind !== 'MEAN') return [recounted(operator, added)];
    const axes = operator.axes.map((axis) => axis + added);
    const kept = tensors[operator.inputs[0]!]!.shape.map((size, axis) => (axes.includes(axis) ? 1 : size));
    const output = operator.outputs[0]!;
    const mean: Mean = { ...operator, axes, keepDims: true };
    if (same(kept, tensors[output]!.shape)) return [mean];
    const between: TensorId = tensors.push({ ...tensors[output]!, shape: kept }) - 1;
    return [
      { ...mean, outputs: [between] },
      { kind: 'RESHAPE', index: operator.index, name: `${operator.name}_rows`, inputs: [between], outputs: [output] },
    ];
  });
  return { ...graph, tensors, operators };
}

/** The operator for an input with `added` more leading dimensions of size 1. */
function recounted(operator: Operator, added: number): Operator {
  const front = (value: number): readonly number[] => new Array<number>(added).fill(value);
  switch (operator.kind) {
    case 'CONCATENATION':
      return { ...operator, axis: operator.axis + added };
    case 'SLICE': {
      const { begin, size, strides } = operator;
      return {
        ...operator,
        begin: [...front(0), ...begin],
        size: [...front(1), ...size],
        strides: [...front(1), ...strides],
      };
    }
    case 'TRANSPOSE':
      return {
        ...operator,
        order: [...front(0).map((_, axis) => axis), ...operator.order.map((axis) => axis + added)],
      };
    default:
      return operator;
  }
}

function asPicture(shape: readonly number[]): readonly number[] {
  const { height, width, channels } = featureMap(shape);
  return [1, height, width, channels];
}

const same = (a: readonly number[], b: readonly number[]): boolean => a.every((size, axis) => size === b[axis]);
