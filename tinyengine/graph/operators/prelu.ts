import type { Descriptors } from '../descriptor.js';
import { clamp, rescale } from '../fixed-point.js';
import type { OperatorBase } from '../operator.js';
import { preluRequantisation } from '../quantised.js';
import { pairwise } from '../shared/pairwise.js';
import { multiplication } from '../shared/product.js';
import { farthest, needRoom } from '../shared/sums.js';

/**
 * Inputs: values, and the factors of the negative ones. Other values are only rescaled to the output's scale
 * (prelu.cc).
 */
interface Prelu extends OperatorBase {
  readonly kind: 'PRELU';
}

declare module '../operator.js' {
  interface OperatorTypes {
    readonly PRELU: Prelu;
  }
}

const prelu = pairwise<Prelu>({
  title: () => 'PReLU',
  checkArithmetic: (operator, graph, judge) => {
    const { zeroPoints, output, positive } = preluRequantisation(graph, operator);
    needRoom(farthest(zeroPoints[0]) * farthest(zeroPoints[1]), output, judge);
    needRoom(255, positive, judge);
  },
  binary: (operator, graph) => {
    const parameters = preluRequantisation(graph, operator);
    const { zeroPoints, positive, output, min, max } = parameters;
    const product = multiplication(parameters);
    return (first, second) => {
      const difference = first - zeroPoints[0];
      if (difference < 0) return product(first, second);
      return clamp(rescale(difference, positive.multiplier, positive.shift) + output.zeroPoint, min, max);
    };
  },
});

export default { PRELU: prelu } satisfies Descriptors;
