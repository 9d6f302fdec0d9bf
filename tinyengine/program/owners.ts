import { featureMapOf, type Graph, type TensorId } from '../graph/graph.js';

/**
 * Numbers everything that may own bytes of an arena, from 0 on: each row that is computed, and the scratch of each
 * operator's kernel.
 */
export interface Owners {
  readonly row: (tensor: TensorId, y: number) => number;
  /** Scratch that a kernel keeps between its calls. @param operator index into `Program.operators` */
  readonly kept: (operator: number) => number;
  /** Scratch that a kernel needs only during a call. */
  readonly work: (operator: number) => number;
  /** For messages: `row 3 of "conv"`. */
  readonly nameOf: (owner: number) => string;
}

/** Tensors that an inference fills: the inputs, then the outputs of the operators. */
export const filledTensors = ({ inputs, operators }: Graph): readonly TensorId[] => [
  ...inputs,
  ...operators.map(({ outputs }) => outputs[0]!),
];

export function ownersOf(graph: Graph): Owners {
  const tensors = filledTensors(graph);
  const first = new Map<TensorId, number>();
  let rows = 0;
  for (const tensor of tensors) {
    first.set(tensor, rows);
    rows += featureMapOf(graph, tensor).height;
  }
  return {
    row: (tensor, y) => first.get(tensor)! + y,
    kept: (operator) => rows + 2 * operator,
    work: (operator) => rows + 2 * operator + 1,
    nameOf: (owner) => {
      if (owner >= rows) {
        const what = (owner - rows) % 2 === 0 ? 'the kept scratch' : 'the scratch';
        return `${what} of operator ${Math.floor((owner - rows) / 2)}`;
      }
      const tensor = tensors.findLast((id) => first.get(id)! <= owner)!;
      return `row ${owner - first.get(tensor)!} of "${graph.tensors[tensor]!.name}"`;
    },
  };
}
