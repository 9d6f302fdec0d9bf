import { first, type Translations } from '../operator.js';
import { float, options } from '../options.js';

const leakyRelu = options(75, { alpha: float(0) });
const abs = options(78, {});
const hardSwish = options(91, {});

export default {
  RELU: {
    word: 'relu',
    read: (reading) => ({ ...reading.base, kind: 'RELU', inputs: first(reading) }),
    write: { kind: 'RELU', version: 2 },
  },
  RELU6: {
    word: 'relu',
    read: (reading) => ({ ...reading.base, kind: 'RELU6', inputs: first(reading) }),
    write: { kind: 'RELU6', version: 2 },
  },
  RELU_N1_TO_1: {
    word: 'relu',
    read: (reading) => ({ ...reading.base, kind: 'RELU_N1_TO_1', inputs: first(reading) }),
    write: { kind: 'RELU_N1_TO_1', version: 1 },
  },
  LEAKY_RELU: {
    word: 'relu',
    read: (reading) => {
      const { alpha } = reading.options(leakyRelu);
      return { ...reading.base, kind: 'LEAKY_RELU', inputs: first(reading), alpha };
    },
    write: { kind: 'LEAKY_RELU', version: 2, options: ({ alpha }) => leakyRelu.of({ alpha }) },
  },
  LOGISTIC: {
    word: 'logistic',
    read: (reading) => ({ ...reading.base, kind: 'LOGISTIC', inputs: first(reading) }),
    write: { kind: 'LOGISTIC', version: 2 },
  },
  TANH: {
    word: 'tanh',
    read: (reading) => ({ ...reading.base, kind: 'TANH', inputs: first(reading) }),
    write: { kind: 'TANH', version: 2 },
  },
  HARD_SWISH: {
    word: 'swish',
    read: (reading) => ({ ...reading.base, kind: 'HARD_SWISH', inputs: first(reading) }),
    write: { kind: 'HARD_SWISH', version: 1, options: () => hardSwish.of({}) },
  },
  ABS: {
    word: 'magnitude',
    read: (reading) => ({ ...reading.base, kind: 'ABS', inputs: first(reading) }),
    write: { kind: 'ABS', version: 2, options: () => abs.of({}) },
  },
} satisfies Translations;
