import type { Translations } from '../operator.js';
import { byte, int, options } from '../options.js';
import { activationCode, readActivation } from '../shared/activation.js';
import { weighted } from '../shared/weighted.js';
import { readWindow, sizeOf, windowFields, windowValues } from '../shared/window.js';

const convolution = options(1, {
  ...windowFields,
  dilationWidth: int(4, 1),
  dilationHeight: int(5, 1),
  activation: byte(3),
});

const depthwise = options(2, {
  ...windowFields,
  dilationWidth: int(5, 1),
  dilationHeight: int(6, 1),
  multiplier: int(3),
  activation: byte(4),
});

export default {
  CONV_2D: {
    word: 'conv',
    read: (reading) => {
      const values = reading.options(convolution);
      const window = readWindow(reading, values, sizeOf(reading.shape(1, 4)));
      const activation = readActivation(reading, values);
      return { ...reading.base, kind: 'CONV_2D', inputs: weighted(reading), window, activation };
    },
    write: {
      kind: 'CONV_2D',
      version: 3,
      options: (operator, graph) => convolution.of({ ...windowValues(operator, graph), ...activationCode(operator) }),
    },
  },
  DEPTHWISE_CONV_2D: {
    word: 'depthwise',
    read: (reading) => {
      const values = reading.options(depthwise);
      const weights = reading.shape(1, 4);
      const window = readWindow(reading, values, sizeOf(weights));
      const multiplier = weights[3]! / reading.shape(0, 4)[3]!;
      if (!Number.isInteger(multiplier) || (values.multiplier !== 0 && values.multiplier !== multiplier))
        reading.contradict(`a depth multiplier of ${multiplier} by its shapes`, `${values.multiplier}`);
      const activation = readActivation(reading, values);
      return { ...reading.base, kind: 'DEPTHWISE_CONV_2D', inputs: weighted(reading), window, multiplier, activation };
    },
    write: {
      kind: 'DEPTHWISE_CONV_2D',
      version: 3,
      options: (operator, graph) => {
        const { multiplier } = operator;
        return depthwise.of({ ...windowValues(operator, graph), multiplier, ...activationCode(operator) });
      },
    },
  },
} satisfies Translations;
