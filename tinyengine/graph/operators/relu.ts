import { needSameCode } from '../check/need.js';
import type { Descriptor, Descriptors } from '../descriptor.js';
import { clamp } from '../fixed-point.js';
import type { OperatorBase } from '../operator.js';
import { activationClamp, quantParamsOf } from '../quantised.js';
import { inputOf, outputOf } from '../shared/shapes.js';
import { checkRatio, ofDifference, toOutputScale, unary } from '../shared/unary.js';

/**
 * A clamp as an operator of its own. RELU may change the quantisation (activations.cc, ReluQuantized), the others keep
 * it.
 */
export interface Relu extends OperatorBase {
  readonly kind: 'RELU' | 'RELU6' | 'RELU_N1_TO_1';
}

declare module '../operator.js' {
  interface OperatorTypes {
    readonly RELU: Relu;
    readonly RELU6: Relu;
    readonly RELU_N1_TO_1: Relu;
  }
}

const relu: Descriptor<Relu> = {
  ...unary,
  title: () => 'ReLU',
  checkArithmetic: checkRatio,
  unary: (operator, graph) => {
    const scaled = toOutputScale(operator, graph);
    return ofDifference(operator, graph, (difference) => Math.max(scaled(difference), 0));
  },
};

const clampTo = (title: string): Descriptor<Relu> => ({
  ...unary,
  title: () => title,
  check: (operator, graph, judge) => needSameCode(inputOf(operator, graph), outputOf(operator, graph), judge),
  checkArithmetic: (operator, graph, judge) => {
    const { scale } = quantParamsOf(graph, operator.inputs[0]!);
    if (!(scale > 2 ** -27)) judge.refuse('an input scale above 2^-27', `${scale}`);
  },
  unary: ({ kind, inputs }, graph) => {
    const { min, max } = activationClamp(kind, quantParamsOf(graph, inputs[0]!));
    return (value) => clamp(value, min, max);
  },
});

export default {
  RELU: relu,
  RELU6: clampTo('ReLU6'),
  RELU_N1_TO_1: clampTo('ReLU from -1 to 1'),
} satisfies Descriptors;
