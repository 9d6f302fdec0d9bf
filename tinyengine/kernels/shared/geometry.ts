import { modelTooLarge } from '../../../errors/compile.js';
import { type Graph, type FeatureMap, featureMapOf } from '../../graph/graph.js';
import type { Operator } from '../../graph/operator.js';

/** Feature maps of the first input and of the output. */
export const featureMaps = (graph: Graph, { inputs, outputs }: Operator): readonly [FeatureMap, FeatureMap] => [
  featureMapOf(graph, inputs[0]!),
  featureMapOf(graph, outputs[0]!),
];

/** Checks that sizes fit the 16 bits of the kernels' counters. @throws MODEL_TOO_LARGE */
export function checkSizes(operator: Operator, ...sizes: readonly number[]): void {
  const size = Math.max(...sizes);
  if (size > 0xffff) throw modelTooLarge(operator.name, size, 0xffff);
}
