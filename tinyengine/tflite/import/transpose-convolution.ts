import type { TransposeConv } from '../../graph/operators/transpose-convolution.js';
import { readActivation, type Reading } from './reading.js';
import { transposeConvOptions } from '../schema.js';
import { readWindow, sizeOf } from './window.js';

/** A file lists the output's shape, the weights, the feature map and perhaps a bias. */
export function readTransposeConvolution(reading: Reading): TransposeConv {
  const options = reading.options(transposeConvOptions.code);
  const [, weights, featureMap, bias = -1] = reading.operator.inputs;
  const [, height, width] = reading.shape(1, 4) as [number, number, number, number];
  const output = reading.output(4);
  const window = readWindow(reading, options, transposeConvOptions, [height, width], sizeOf(output));
  reading.shape(2, 4);
  const activation = readActivation(reading, options, transposeConvOptions.activation);
  return { ...reading.base, kind: 'TRANSPOSE_CONV', inputs: [featureMap!, weights!, bias], window, activation };
}
