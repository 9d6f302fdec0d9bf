import type { Translations } from '../operator.js';
import { byte, int, options } from '../options.js';
import { readAxis } from '../shared/axis.js';

const concatenation = options(10, { axis: int(0), activation: byte(1) });

export default {
  CONCATENATION: {
    word: 'concat',
    read: (reading) => {
      const values = reading.options(concatenation);
      if (values.activation !== 0)
        reading.refuse('a concatenation without activation', `activation ${values.activation}`);
      const axis = readAxis(reading, values.axis, 0);
      return { ...reading.base, kind: 'CONCATENATION', inputs: reading.operator.inputs, axis };
    },
    write: { kind: 'CONCATENATION', version: 2, options: ({ axis }) => concatenation.of({ axis }) },
  },
} satisfies Translations;
