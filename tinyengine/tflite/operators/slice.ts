import type { Slice } from '../../graph/operators/slice.js';
import { first, type Translations } from '../operator.js';
import { byte, int, options } from '../options.js';
import { endMaskOf, endOf, sliceIndices } from '../shared/strided-slice.js';

const slice = options(48, {});
const stridedSlice = options(32, {
  beginMask: int(0),
  endMask: int(1),
  ellipsisMask: int(2),
  newAxisMask: int(3),
  shrinkAxisMask: int(4),
  offset: byte(5),
});

/** A file lists begin, size or end, and strides after the feature map. */
export default {
  SLICE: {
    word: 'slice',
    read: (reading) => {
      const { shape } = reading.input(0);
      const begin = reading.parameter(1, 'begin');
      // a size of -1 extends to the end
      const size = reading
        .parameter(2, 'size')
        .map((cells, axis) => (cells === -1 ? shape[axis]! - begin[axis]! : cells));
      return { ...reading.base, kind: 'SLICE', inputs: first(reading), begin, size, strides: begin.map(() => 1) };
    },
    write: {
      kind: 'SLICE',
      version: 2,
      when: ({ strides }) => strides.every((stride) => stride === 1),
      options: () => slice.of({}),
      inputs: ({ begin, size }, _, inputs, constant) => [...inputs, constant(begin), constant(size)],
    },
  },
  STRIDED_SLICE: {
    word: 'slice',
    // a RESHAPE removes the dimensions that it shrinks
    read: (reading) => {
      const values = reading.options(stridedSlice);
      if (values.ellipsisMask !== 0) reading.refuse('a slice without an ellipsis', 'one');
      if (values.newAxisMask !== 0) reading.refuse('a slice without new axes', 'some');
      if (values.offset !== 0) reading.refuse('ends counted from 0', 'from the beginning');
      const input = reading.input(0);
      const indices = sliceIndices(input.shape, {
        begin: reading.parameter(1, 'begin'),
        end: reading.parameter(2, 'end'),
        strides: reading.parameter(3, 'strides'),
        ...values,
      });
      if (!indices) return reading.contradict(`begin, end and strides for [${input.shape}]`, 'others');
      const whole: Slice = { ...reading.base, kind: 'SLICE', inputs: first(reading), ...indices };
      if (values.shrinkAxisMask === 0) return whole;
      const between = reading.extra({ ...input, name: `${whole.name}_whole`, shape: indices.size });
      return [
        { ...whole, outputs: [between] },
        { ...reading.base, kind: 'RESHAPE', name: `${whole.name}_shrunk`, inputs: [between] },
      ];
    },
    write: {
      kind: 'SLICE',
      version: 2,
      when: ({ strides }) => strides.some((stride) => stride !== 1),
      options: (operator) => stridedSlice.of({ endMask: endMaskOf(operator) }),
      inputs: (operator, _, inputs, constant) => [
        ...inputs,
        constant(operator.begin),
        constant(endOf(operator)),
        constant(operator.strides),
      ],
    },
  },
} satisfies Translations;
