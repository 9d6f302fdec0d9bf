import fc from 'fast-check';
import type { Activation } from '../../tinyengine/graph/operator.js';

export const size = (max: number) => fc.integer({ min: 1, max });

export const activations = fc.constantFrom<Activation>('NONE', 'RELU', 'RELU6', 'RELU_N1_TO_1');

export const zeroPoints = fc.constantFrom(-128, -128, -3, 0, 83, 127);

/**
 * The output scale relative to one that keeps the values of an int8 sum in range, in powers of two; and the zero point.
 */
export const codes = fc.record({
  range: fc.oneof(fc.integer({ min: -6, max: 3 }), fc.integer({ min: -14, max: 14 })),
  zeroPoint: zeroPoints,
});
