import { first, type Translations } from '../operator.js';
import { options } from '../options.js';

const dequantize = options(38, {});
const quantize = options(89, {});

export default {
  QUANTIZE: {
    word: 'quantize',
    read: (reading) => ({ ...reading.base, kind: 'QUANTIZE', inputs: first(reading) }),
    write: { kind: 'QUANTIZE', version: 2, options: () => quantize.of({}) },
  },
  DEQUANTIZE: {
    word: 'dequantize',
    read: (reading) => ({ ...reading.base, kind: 'DEQUANTIZE', inputs: first(reading) }),
    write: { kind: 'DEQUANTIZE', version: 2, options: () => dequantize.of({}) },
  },
} satisfies Translations;
