import type { Add } from '../operator.js';
import { noMacs, sameRow, sameShape, shapeOfInput, type OperatorRules } from './rules.js';
import { describeActivation } from './window.js';

/** Element by element on two inputs of one shape. */
export const add: OperatorRules<Add> = {
  outputShape: shapeOfInput,
  macs: noMacs,
  rows: sameRow,
  overwrites: sameShape,
  title: (operator) => `add${describeActivation(operator)}`,
};
