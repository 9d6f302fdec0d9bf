import type { Descriptors } from '../descriptor.js';
import type { Activation, OperatorBase } from '../operator.js';
import { mulRequantisation } from '../quantised.js';
import { pairwise } from '../shared/pairwise.js';
import { multiplication } from '../shared/product.js';
import { farthest, needRoom } from '../shared/sums.js';
import { describeActivation } from '../shared/window.js';

/** The product of two values (mul.cc). */
interface Mul extends OperatorBase {
  readonly kind: 'MUL';
  readonly activation: Activation;
}

declare module '../operator.js' {
  interface OperatorTypes {
    readonly MUL: Mul;
  }
}

const multiply = pairwise<Mul>({
  title: (operator) => `multiply${describeActivation(operator)}`,
  checkArithmetic: (operator, graph, judge) => {
    const { zeroPoints, output } = mulRequantisation(graph, operator);
    needRoom(farthest(zeroPoints[0]) * farthest(zeroPoints[1]), output, judge);
  },
  binary: (operator, graph) => multiplication(mulRequantisation(graph, operator)),
});

export default { MUL: multiply } satisfies Descriptors;
