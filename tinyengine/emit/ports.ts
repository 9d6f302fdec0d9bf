import { elementBytes, elements, featureMapOf, type Graph, type FeatureMap, type TensorId } from '../graph/graph.js';
import { quantParamsOf } from '../graph/quantised.js';

/** An input or output as the application sees it. */
export interface Port {
  readonly tensor: TensorId;
  readonly name: string;
  readonly featureMap: FeatureMap;
  readonly type: 'int8' | 'uint8';
  readonly scale: number;
  readonly zeroPoint: number;
  readonly bytes: number;
}

export const inputsOf = (graph: Graph): readonly Port[] => graph.inputs.map((tensor) => port(graph, tensor));
export const outputsOf = (graph: Graph): readonly Port[] => graph.outputs.map((tensor) => port(graph, tensor));

function port(graph: Graph, tensor: TensorId): Port {
  const { name, shape, type } = graph.tensors[tensor]!;
  if (type !== 'int8' && type !== 'uint8') throw new Error(`"${name}" is ${type} in a lowered network`);
  return {
    tensor,
    name,
    featureMap: featureMapOf(graph, tensor),
    type,
    ...quantParamsOf(graph, tensor),
    bytes: elements(shape) * elementBytes[type],
  };
}
