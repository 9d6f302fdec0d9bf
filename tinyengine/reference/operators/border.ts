import { clamp, roundHalfAway } from '../../graph/fixed-point.js';
import { quantParamsOf, type QuantParams } from '../../graph/quantised.js';
import { mapValues } from '../elementwise.js';
import type { Runs } from '../run.js';

/** QUANTIZE float32 to int8: a float32 division, rounded with halves away from zero. */
export const quantize = (values: ArrayLike<number>, { scale, zeroPoint }: QuantParams): Int8Array =>
  Int8Array.from(values, (value) => clamp(roundHalfAway(Math.fround(value / scale)) + zeroPoint, -128, 127));

/** DEQUANTIZE int8 to float32. */
export const dequantize = (values: ArrayLike<number>, { scale, zeroPoint }: QuantParams): Float32Array =>
  Float32Array.from(values, (value) => (value - zeroPoint) * scale);

export default {
  QUANTIZE: (operator, graph, read) => {
    const values = read(0);
    return values instanceof Float32Array
      ? quantize(values, quantParamsOf(graph, operator.outputs[0]!))
      : mapValues(operator, graph, read);
  },
  DEQUANTIZE: (operator, graph, read) => dequantize(read(0), quantParamsOf(graph, operator.inputs[0]!)),
} satisfies Runs;
