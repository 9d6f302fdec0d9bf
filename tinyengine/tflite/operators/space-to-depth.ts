import { first, type Translations } from '../operator.js';
import { int, options } from '../options.js';

const spaceToDepth = options(19, { blockSize: int(0) });

export default {
  SPACE_TO_DEPTH: {
    word: 'blocks',
    read: (reading) => {
      const { blockSize } = reading.options(spaceToDepth);
      return { ...reading.base, kind: 'SPACE_TO_DEPTH', inputs: first(reading), blockSize };
    },
    write: { kind: 'SPACE_TO_DEPTH', version: 2, options: ({ blockSize }) => spaceToDepth.of({ blockSize }) },
  },
} satisfies Translations;
