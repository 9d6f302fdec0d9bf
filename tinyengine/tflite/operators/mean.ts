import { first, type Translations } from '../operator.js';
import { byte, options } from '../options.js';

const reducer = options(27, { keepDimensions: byte(0) });

/** A file lists the axes after the feature map. */
export default {
  MEAN: {
    word: 'mean',
    read: (reading) => {
      const rank = reading.input(0).shape.length;
      const given = reading.parameter(1, 'axes');
      if (given.some((axis) => axis < -rank || axis >= rank)) reading.contradict(`axes below ${rank}`, `[${given}]`);
      const axes = [...new Set(given.map((axis) => (axis < 0 ? axis + rank : axis)))].sort((a, b) => a - b);
      const keepDims = reading.operator.options !== null && reading.options(reducer).keepDimensions !== 0;
      return { ...reading.base, kind: 'MEAN', inputs: first(reading), axes, keepDims };
    },
    write: {
      kind: 'MEAN',
      version: 2,
      options: ({ keepDims }) => reducer.of({ keepDimensions: Number(keepDims) }),
      inputs: ({ axes }, _, inputs, constant) => [...inputs, constant(axes)],
    },
  },
} satisfies Translations;
