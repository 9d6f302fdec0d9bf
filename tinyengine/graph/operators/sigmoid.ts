import { needCode } from '../check/need.js';
import type { Descriptor, Descriptors } from '../descriptor.js';
import type { Multiplier } from '../fixed-point.js';
import type { OperatorBase } from '../operator.js';
import { curveRequantisation, quantParamsOf } from '../quantised.js';
import { outputOf } from '../shared/shapes.js';
import { ofDifference, unary } from '../shared/unary.js';
import { logistic, tanh } from '../sigmoid.js';

/**
 * 1 / (1 + exp(-x)) with scale 1/256 and zero point -128, or tanh(x) with scale 1/128 and zero point 0 (logistic.cc,
 * tanh.cc).
 */
interface Sigmoid extends OperatorBase {
  readonly kind: 'LOGISTIC' | 'TANH';
}

declare module '../operator.js' {
  interface OperatorTypes {
    readonly LOGISTIC: Sigmoid;
    readonly TANH: Sigmoid;
  }
}

const sigmoid = (
  title: string,
  code: readonly [scale: number, zeroPoint: number],
  curve: (input: Multiplier) => (difference: number) => number,
): Descriptor<Sigmoid> => ({
  ...unary,
  title: () => title,
  check: (operator, graph, judge) => needCode(outputOf(operator, graph), ...code, judge),
  checkArithmetic: (operator, graph, judge) => {
    const { scale } = quantParamsOf(graph, operator.inputs[0]!);
    if (!(scale > 2 ** -27 && scale < 2 ** 4)) judge.refuse('an input scale above 2^-27 and below 16', `${scale}`);
  },
  unary: (operator, graph) =>
    ofDifference(operator, graph, curve(curveRequantisation(quantParamsOf(graph, operator.inputs[0]!)))),
});

export default {
  LOGISTIC: sigmoid('logistic', [1 / 256, -128], logistic),
  TANH: sigmoid('tanh', [1 / 128, 0], tanh),
} satisfies Descriptors;
