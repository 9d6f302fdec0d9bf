import type { Dequantize } from '../operator.js';
import { noMacs, sameRow, shapeOfInput, type OperatorRules } from './rules.js';

/** int8 to float32 at the end of a network. */
export const dequantize: OperatorRules<Dequantize> = {
  outputShape: shapeOfInput,
  macs: noMacs,
  rows: sameRow,
  title: () => 'dequantize',
};
