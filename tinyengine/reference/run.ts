import { featureMap, type FeatureMap, type Graph, type TensorData } from '../graph/graph.js';
import type { Operator, OperatorKind, OperatorOf } from '../graph/operator.js';

/**
 * Computes an operator's output.
 *
 * @param read returns the values of the input at a position, row-major
 * @returns values of the output, row-major, in its type
 */
export type Run<O extends Operator> = (operator: O, graph: Graph, read: (position: number) => TensorData) => TensorData;

/** The exports of a module of `operators/`: the arithmetic of its kinds. */
export type Runs = { readonly [K in OperatorKind]?: Run<OperatorOf<K>> };

/** Values of the bias of an operator with weights; null if it has none. */
export const biasOf = ({ inputs }: Operator, read: (position: number) => TensorData): TensorData | null =>
  (inputs[2] ?? -1) < 0 ? null : read(2);

/** Feature maps of the first input and of the output, and their number. */
export function featureMapsOf({ inputs, outputs }: Operator, graph: Graph): FeatureMaps {
  const [from, to] = [graph.tensors[inputs[0]!]!.shape, graph.tensors[outputs[0]!]!.shape];
  return { batches: from.length === 4 ? from[0]! : 1, input: oneOf(from), output: oneOf(to) };
}

interface FeatureMaps {
  readonly batches: number;
  readonly input: FeatureMap;
  readonly output: FeatureMap;
}

/** A single feature map of a batch. */
const oneOf = (shape: readonly number[]): FeatureMap => featureMap(shape.length === 4 ? shape.slice(1) : shape);
