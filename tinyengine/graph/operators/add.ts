import type { Add } from '../operator.js';
import { noMacs, sameRow, shapeOfInput, type OperatorRules } from './rules.js';
import { describeActivation } from './window.js';

/** Element by element on two inputs of one shape. */
export const add: OperatorRules<Add> = {
  outputShape: shapeOfInput,
  macs: noMacs,
  rows: sameRow,
  title: (operator) => `add${describeActivation(operator)}`,
};
