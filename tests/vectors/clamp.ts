import type { Graph } from '../../tinyengine/graph/graph.js';
import type { Operator } from '../../tinyengine/graph/operator.js';
import { tensor } from './vector.js';

/**
 * The fused activation with this clamp. Without a clamp it is none. RELU_N1_TO_1 gets a scale that maps -1 to the
 * minimum, and 1 beyond int8. Null if no activation has this clamp.
 */
export function activationOf(
  min: number,
  max: number,
  zeroPoint: number,
): { readonly activation: 'NONE' | 'RELU_N1_TO_1'; readonly scale: number } | null {
  if (min === -128 && max === 127) return { activation: 'NONE', scale: 1 };
  const below = zeroPoint - min;
  return below > 0 && max === 127 && zeroPoint + below >= 127 ? { activation: 'RELU_N1_TO_1', scale: 1 / below } : null;
}

/** Appends MAXIMUM and MINIMUM to a network of one output. They keep values within [min, max]. */
export const clamped = (graph: Graph, min: number, max: number): Graph =>
  bounded(bounded(graph, 'MAXIMUM', min), 'MINIMUM', max);

function bounded(graph: Graph, kind: 'MAXIMUM' | 'MINIMUM', bound: number): Graph {
  const last = graph.outputs[0]!;
  const { shape, quantisation } = graph.tensors[last]!;
  const [limit, output] = [graph.tensors.length, graph.tensors.length + 1];
  const index = graph.operators.length;
  const operator = { kind, index, name: `layer_${index}`, inputs: [last, limit], outputs: [output] } as Operator;
  return {
    ...graph,
    tensors: [
      ...graph.tensors,
      tensor({ name: `bound ${limit}`, shape: [1], quantisation, data: Int8Array.of(bound) }),
      tensor({ name: `bounded ${output}`, shape, quantisation }),
    ],
    operators: [...graph.operators, operator],
    outputs: [output],
  };
}
