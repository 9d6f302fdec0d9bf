import { modelTooLarge } from '../../../errors/compile.js';
import { type Graph, type Picture, pictureOf } from '../../graph/graph.js';
import type { Operator } from '../../graph/operator.js';

/** Pictures of the first input and of the output. */
export const pictures = (graph: Graph, { inputs, outputs }: Operator): readonly [Picture, Picture] => [
  pictureOf(graph, inputs[0]!),
  pictureOf(graph, outputs[0]!),
];

/** Kernels count in 16 bits. @throws MODEL_TOO_LARGE */
export function small(operator: Operator, ...sizes: readonly number[]): void {
  const size = Math.max(...sizes);
  if (size > 0xffff) throw modelTooLarge(operator.name, size, 0xffff);
}
