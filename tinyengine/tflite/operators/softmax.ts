import { first, type Translations } from '../operator.js';
import { float, options } from '../options.js';

const softmax = options(9, { beta: float(0) });

export default {
  SOFTMAX: {
    word: 'softmax',
    read: (reading) => {
      const { beta } = reading.options(softmax);
      return { ...reading.base, kind: 'SOFTMAX', inputs: first(reading), beta };
    },
    write: { kind: 'SOFTMAX', version: 2, options: ({ beta }) => softmax.of({ beta }) },
  },
} satisfies Translations;
