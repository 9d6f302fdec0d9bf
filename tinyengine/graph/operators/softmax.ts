import type { Softmax } from '../operator.js';
import { noMacs, sameRow, sameShape, shapeOfInput, type OperatorRules } from './rules.js';

/** Over the last dimension. */
export const softmax: OperatorRules<Softmax> = {
  outputShape: shapeOfInput,
  macs: noMacs,
  rows: sameRow,
  overwrites: sameShape,
  title: () => 'softmax',
};
