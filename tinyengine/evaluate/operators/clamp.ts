import type { Graph } from '../../graph/graph.js';
import type { OperatorOf } from '../../graph/operator.js';
import { activationClamp, quantParamsOf } from '../../graph/quantised.js';
import { clamp } from '../arithmetic/fixed-point.js';
import type { Layer, OperatorLayers } from '../integer/layer.js';
import { prepareCurve } from '../integer/table.js';

const prepare = (graph: Graph, operator: OperatorOf<'RELU6' | 'RELU_N1_TO_1'>): Layer => {
  const code = quantParamsOf(graph, operator.inputs[0]!);
  const { min, max } = activationClamp(operator.kind, code);
  return prepareCurve(graph, operator, (difference) => clamp(difference, min - code.zeroPoint, max - code.zeroPoint));
};

/** Clamps between two bounds, with the same quantisation. */
export default { RELU6: { prepare }, RELU_N1_TO_1: { prepare } } satisfies OperatorLayers;
