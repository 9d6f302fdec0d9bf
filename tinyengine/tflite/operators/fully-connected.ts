import type { Translations } from '../operator.js';
import { byte, options } from '../options.js';
import { activationCode, readActivation } from '../shared/activation.js';
import { weighted } from '../shared/weighted.js';

const fullyConnected = options(8, { activation: byte(0), weightsFormat: byte(1), keepDimensions: byte(2) });

export default {
  FULLY_CONNECTED: {
    word: 'dense',
    read: (reading) => {
      const values = reading.options(fullyConnected);
      if (values.weightsFormat !== 0) reading.refuse('weights in the default order', `format ${values.weightsFormat}`);
      const activation = readActivation(reading, values);
      return { ...reading.base, kind: 'FULLY_CONNECTED', inputs: weighted(reading), activation };
    },
    write: {
      kind: 'FULLY_CONNECTED',
      version: 4,
      options: (operator, graph) => {
        const keepDimensions = Number(graph.tensors[operator.outputs[0]!]!.shape.length > 2);
        return fullyConnected.of({ ...activationCode(operator), keepDimensions });
      },
    },
  },
} satisfies Translations;
