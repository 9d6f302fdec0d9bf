import type { Descriptor, Descriptors } from '../descriptor.js';
import type { OperatorBase } from '../operator.js';
import { slopeRequantisation } from '../quantised.js';
import { checkRatio, codesOf, ofDifference, rescaled, toOutputScale, unary } from '../shared/unary.js';
import { needRoom } from '../shared/sums.js';

/** Multiplies negative values by `alpha`, a float32 number (leaky_relu.cc). */
interface LeakyRelu extends OperatorBase {
  readonly kind: 'LEAKY_RELU';
  readonly alpha: number;
}

declare module '../operator.js' {
  interface OperatorTypes {
    readonly LEAKY_RELU: LeakyRelu;
  }
}

const leakyRelu: Descriptor<LeakyRelu> = {
  ...unary,
  title: () => 'leaky ReLU',
  check: ({ alpha }, _, judge) => {
    if (!(alpha >= 0 && alpha < 2 ** 16)) judge.refuse('an alpha of at least 0, below 65536', `${alpha}`);
  },
  checkArithmetic: (operator, graph, judge) => {
    checkRatio(operator, graph, judge);
    needRoom(255, slopeRequantisation(...codesOf(operator, graph), operator.alpha), judge);
  },
  unary: (operator, graph) => {
    const scaled = toOutputScale(operator, graph);
    const sloped = rescaled(slopeRequantisation(...codesOf(operator, graph), operator.alpha));
    return ofDifference(operator, graph, (difference) => (difference < 0 ? sloped(difference) : scaled(difference)));
  },
};

export default { LEAKY_RELU: leakyRelu } satisfies Descriptors;
