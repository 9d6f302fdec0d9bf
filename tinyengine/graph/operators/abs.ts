import type { Descriptor, Descriptors } from '../descriptor.js';
import type { OperatorBase } from '../operator.js';
import { checkRatio, codesOf, ofDifference, toOutputScale, unary } from '../shared/unary.js';

/** The absolute value (elementwise.cc). */
interface Abs extends OperatorBase {
  readonly kind: 'ABS';
}

declare module '../operator.js' {
  interface OperatorTypes {
    readonly ABS: Abs;
  }
}

const abs: Descriptor<Abs> = {
  ...unary,
  title: () => 'magnitude',
  checkArithmetic: checkRatio,
  unary: (operator, graph) => {
    const [input, output] = codesOf(operator, graph);
    const scaled = input.scale === output.scale ? (value: number) => value : toOutputScale(operator, graph);
    return ofDifference(operator, graph, (difference) => scaled(Math.abs(difference)));
  },
};

export default { ABS: abs } satisfies Descriptors;
