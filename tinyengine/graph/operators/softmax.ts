import type { Softmax } from '../operator.js';
import { noMacs, sameRows, shapeOfInput, type OperatorRules } from './rules.js';

/** Over the last dimension. */
export const softmax: OperatorRules<Softmax> = {
  outputShape: shapeOfInput,
  macs: noMacs,
  rowsNeeded: sameRows,
  title: () => 'softmax',
};
