import type { Graph, Tensor, TensorId } from '../../graph/graph.js';
import type { Operator, OperatorKind } from '../../graph/operator.js';
import type { Slice } from '../../graph/operators/slice.js';

/** What TFLite calls an operator: our PAD and SLICE are two each there. */
export type FileKind = Exclude<OperatorKind, 'AREA_RESIZE' | 'TABLE'> | 'PADV2' | 'STRIDED_SLICE';

export function fileKind(operator: Operator): FileKind {
  if (operator.kind === 'AREA_RESIZE' || operator.kind === 'TABLE')
    throw new Error(`${operator.name}: TensorFlow Lite has no ${operator.kind}; export the network without it`);
  if (operator.kind === 'PAD') return operator.value === undefined ? 'PAD' : 'PADV2';
  return operator.kind === 'SLICE' && operator.strides.some((stride) => stride !== 1) ? 'STRIDED_SLICE' : operator.kind;
}

/** The tensors a file lists for an operator: what says how to compute are constants of their own there, made by `constant`. */
export function fileInputs(
  operator: Operator,
  graph: Graph,
  constant: (values: readonly number[], as?: Partial<Tensor>) => TensorId,
): readonly TensorId[] {
  const inputs = operator.inputs.filter((id) => id !== -1);
  const shape = graph.tensors[operator.outputs[0]!]!.shape;
  switch (operator.kind) {
    case 'MEAN':
      return [...inputs, constant(operator.axes)];
    case 'PAD': {
      const { top, bottom, left, right } = operator.padding;
      const amounts = constant([0, 0, top, bottom, left, right, 0, 0], { shape: [4, 2] });
      if (operator.value === undefined) return [...inputs, amounts];
      const { type, quantisation } = graph.tensors[inputs[0]!]!;
      return [
        ...inputs,
        amounts,
        constant([operator.value], { type, quantisation, data: Int8Array.of(operator.value) }),
      ];
    }
    case 'SLICE':
      return fileKind(operator) === 'SLICE'
        ? [...inputs, constant(operator.begin), constant(operator.size)]
        : [...inputs, constant(operator.begin), constant(endOf(operator)), constant(operator.strides)];
    case 'TRANSPOSE':
      return [...inputs, constant(operator.order)];
    case 'RESIZE_NEAREST_NEIGHBOR':
    case 'RESIZE_BILINEAR':
      return [...inputs, constant(shape.slice(1, 3))];
    case 'TRANSPOSE_CONV': {
      const [featureMap, weights, ...bias] = inputs;
      return [constant(shape), weights!, featureMap!, ...bias];
    }
    default:
      return inputs;
  }
}

/** The first place beyond a slice; below 0 it needs the end mask. */
const endOf = ({ begin, size, strides }: Slice): readonly number[] =>
  begin.map((first, axis) => first + size[axis]! * strides[axis]!);

/** A bit for each dimension that a slice runs through to its very first place. */
export const endMaskOf = (slice: Slice): number =>
  endOf(slice).reduce((mask, end, axis) => mask | (end < 0 ? 1 << axis : 0), 0);
