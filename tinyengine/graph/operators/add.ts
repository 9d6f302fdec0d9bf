import type { Descriptors } from '../descriptor.js';
import { clamp, rescale } from '../fixed-point.js';
import type { Activation, OperatorBase } from '../operator.js';
import { addRequantisation, type AddRequantisation } from '../quantised.js';
import { pairwise } from '../shared/pairwise.js';
import { describeActivation } from '../shared/window.js';

/** The sum of two values, or the first minus the second (add.cc, sub.cc). */
interface Add extends OperatorBase {
  readonly kind: 'ADD' | 'SUB';
  readonly activation: Activation;
}

declare module '../operator.js' {
  interface OperatorTypes {
    readonly ADD: Add;
    readonly SUB: Add;
  }
}

const add = (word: string) =>
  pairwise<Add>({
    title: (operator) => `${word}${describeActivation(operator)}`,
    checkArithmetic: (operator, graph, judge) => {
      const { shift } = addRequantisation(graph, operator).output;
      if (shift > 0) judge.refuse('an output scale that is not far below the inputs', `shift ${shift}`);
    },
    binary: (operator, graph) => addition(addRequantisation(graph, operator)),
  });

export default { ADD: add('add'), SUB: add('subtract') } satisfies Descriptors;

/** Computes ADD and SUB of two int8 values as int8. */
export function addition({ leftShift, inputs, sign, output, min, max }: AddRequantisation) {
  const scaled = (value: number, side: 0 | 1) => {
    const { zeroPoint, multiplier, shift } = inputs[side];
    return rescale((value - zeroPoint) * 2 ** leftShift, multiplier, shift);
  };
  return (first: number, second: number): number => {
    const sum = scaled(first, 0) + sign * scaled(second, 1);
    return clamp(rescale(sum, output.multiplier, output.shift) + output.zeroPoint, min, max);
  };
}
