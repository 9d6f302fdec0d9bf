import { evaluationUnsupported } from '../../../errors/evaluate.js';
import { featureMapOf, type Graph, type TensorData, type TensorId } from '../../graph/graph.js';
import type { OperatorOf, Window } from '../../graph/operator.js';
import { convolutionRequantisation } from '../../graph/quantised.js';
import type { Convolution } from './convolution.js';

/** The weights, bias and requantisation of an operator, as a convolution of its input by `window`. */
export function weightedOf(
  graph: Graph,
  operator: OperatorOf<'CONV_2D' | 'DEPTHWISE_CONV_2D' | 'FULLY_CONNECTED' | 'TRANSPOSE_CONV'>,
  window: Window,
): Convolution {
  const [input, weights, bias] = operator.inputs as readonly [TensorId, TensorId, TensorId | undefined];
  return {
    input: featureMapOf(graph, input),
    window,
    weights: constant(graph, weights),
    bias: bias === undefined || bias < 0 ? null : constant(graph, bias),
    filterChannels: graph.tensors[weights]!.shape.at(-1)!,
    rescale: convolutionRequantisation(graph, operator),
  };
}

function constant(graph: Graph, id: TensorId): TensorData {
  const { data, name } = graph.tensors[id]!;
  if (!data) throw evaluationUnsupported(graph.name, `weights "${name}" that are computed`);
  return data;
}
