import type { OperatorOf } from '../operator.js';

/** Operators that sum products with constant weights. */
export type Weighted = OperatorOf<'CONV_2D' | 'DEPTHWISE_CONV_2D' | 'FULLY_CONNECTED' | 'TRANSPOSE_CONV'>;
