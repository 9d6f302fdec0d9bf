import type { Dequantize, Quantize } from '../operator.js';
import { noMacs, sameRow, shapeOfInput, type OperatorRules } from './rules.js';

const elementwise = { outputShape: shapeOfInput, macs: noMacs, rows: sameRow };

/** float32 to int8 at the start of a network, and back at its end. */
export const quantize: OperatorRules<Quantize> = { ...elementwise, title: () => 'quantize' };
export const dequantize: OperatorRules<Dequantize> = { ...elementwise, title: () => 'dequantize' };
