import type { Graph } from '../../graph/graph.js';
import type { OperatorOf } from '../../graph/operator.js';
import { curveRequantisation, quantParamsOf } from '../../graph/quantised.js';
import { decay, inverse, mirrored } from '../arithmetic/exponential.js';
import { divide, int32Max, rescale } from '../arithmetic/fixed-point.js';
import type { Layer, OperatorLayers } from '../integer/layer.js';
import { prepareCurve } from '../integer/table.js';

/** The argument has 27 fraction bits. From 15 on, the result is the limit. */
const fractionBits = 27;

/**
 * @param curve computes the result from the argument's magnitude @param limits results below and above, where the curve
 *   is not computed
 */
function prepare(
  graph: Graph,
  operator: OperatorOf<'LOGISTIC' | 'TANH'>,
  curve: (magnitude: number, isNegative: boolean) => number,
  limits: readonly [below: number, above: number],
): Layer {
  const toArgument = curveRequantisation(quantParamsOf(graph, operator.inputs[0]!));
  const radius = Math.floor((15 * 2 ** fractionBits) / 2 ** toArgument.shift);
  return prepareCurve(graph, operator, (difference) => {
    if (Math.abs(difference) >= radius) return limits[difference > 0 ? 1 : 0];
    const argument = rescale(difference, toArgument);
    return curve(Math.abs(argument), argument < 0);
  });
}

/** 1 / (1 + exp(-x)) in units of 1/256. For a negative x it is 1 minus the mirrored value. */
function logistic(magnitude: number, isNegative: boolean): number {
  if (magnitude === 0) return 128;
  const above = inverse(decay(magnitude, fractionBits));
  return divide(isNegative ? int32Max - above : above, 23);
}

/** (1 - exp(-2x)) / (1 + exp(-2x)) in units of 1/128. One fraction bit fewer doubles the argument. */
function tanh(magnitude: number, isNegative: boolean): number {
  if (magnitude === 0) return 0;
  const size = mirrored(decay(magnitude, fractionBits - 1));
  return divide(isNegative ? -size : size, 24);
}

export default {
  LOGISTIC: { prepare: (graph, operator) => prepare(graph, operator, logistic, [0, 255]) },
  TANH: { prepare: (graph, operator) => prepare(graph, operator, tanh, [-128, 127]) },
} satisfies OperatorLayers;
