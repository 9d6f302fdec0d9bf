import type { Translations } from '../operator.js';
import { byte, options } from '../options.js';
import { activationCode, readActivation } from '../shared/activation.js';
import { readWindow, sizeOf, windowFields, windowValues } from '../shared/window.js';

const transposeConvolution = options(49, { ...windowFields, activation: byte(3) });

/** A file lists the output's shape, the weights, the feature map and an optional bias. */
export default {
  TRANSPOSE_CONV: {
    word: 'deconv',
    read: (reading) => {
      const values = reading.options(transposeConvolution);
      const [, weights, featureMap, bias = -1] = reading.operator.inputs;
      const taps = sizeOf(reading.shape(1, 4));
      const window = readWindow(reading, values, taps, sizeOf(reading.output(4)));
      reading.shape(2, 4);
      const activation = readActivation(reading, values);
      return { ...reading.base, kind: 'TRANSPOSE_CONV', inputs: [featureMap!, weights!, bias], window, activation };
    },
    dependences: (inputs) => inputs.slice(1),
    write: {
      kind: 'TRANSPOSE_CONV',
      version: 4,
      options: (operator, graph) =>
        transposeConvolution.of({
          ...windowValues(operator, graph, operator.outputs[0]),
          ...activationCode(operator),
        }),
      inputs: ({ outputs }, graph, [featureMap, weights, ...bias], constant) => [
        constant(graph.tensors[outputs[0]!]!.shape),
        weights!,
        featureMap!,
        ...bias,
      ],
    },
  },
} satisfies Translations;
