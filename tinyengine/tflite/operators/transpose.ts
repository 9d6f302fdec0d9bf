import { first, type Translations } from '../operator.js';
import { options } from '../options.js';
import { readAxis } from '../shared/axis.js';

const transpose = options(26, {});

/** A file lists the order after the feature map. */
export default {
  TRANSPOSE: {
    word: 'transpose',
    read: (reading) => {
      const order = reading.parameter(1, 'order').map((axis) => readAxis(reading, axis, 0));
      return { ...reading.base, kind: 'TRANSPOSE', inputs: first(reading), order };
    },
    write: {
      kind: 'TRANSPOSE',
      version: 2,
      options: () => transpose.of({}),
      inputs: ({ order }, _, inputs, constant) => [...inputs, constant(order)],
    },
  },
} satisfies Translations;
