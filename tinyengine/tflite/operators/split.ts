import type { Slice } from '../../graph/operators/slice.js';
import type { Reading, Translations } from '../operator.js';
import { readAxis } from '../shared/axis.js';

/** Becomes one SLICE for each output, in order. */
export default {
  /** Equal parts. The axis is the first input. */
  SPLIT: {
    word: 'split',
    read: (reading) => {
      const axis = axisAt(reading, 0, 1);
      const parts = reading.base.outputs.length;
      const size = reading.input(1).shape[axis]! / parts;
      if (!Number.isInteger(size)) reading.contradict(`${parts} equal parts`, `[${reading.input(1).shape}]`);
      return slices(reading, 1, axis, new Array<number>(parts).fill(size));
    },
  },
  /** Parts of the given sizes. One size may be -1: the rest. */
  SPLIT_V: {
    word: 'split',
    read: (reading) => {
      const axis = axisAt(reading, 2, 0);
      const given = reading.parameter(1, 'sizes');
      const whole = reading.input(0).shape[axis]!;
      const rest = whole - given.filter((size) => size !== -1).reduce((sum, size) => sum + size, 0);
      const sizes = given.map((size) => (size === -1 ? rest : size));
      if (sizes.length !== reading.base.outputs.length || sizes.reduce((sum, size) => sum + size, 0) !== whole)
        reading.contradict(`${reading.base.outputs.length} parts of ${whole}`, `[${given}]`);
      return slices(reading, 0, axis, sizes);
    },
  },
} satisfies Translations;

function slices(reading: Reading, position: number, axis: number, sizes: readonly number[]): readonly Slice[] {
  const { shape } = reading.input(position);
  const { name, outputs } = reading.base;
  let next = 0;
  return sizes.map((cells, part) => {
    const at = next;
    next += cells;
    return {
      ...reading.base,
      kind: 'SLICE',
      name: `${name}_${part}`,
      inputs: [reading.operator.inputs[position]!],
      outputs: [outputs[part]!],
      begin: shape.map((_, dimension) => (dimension === axis ? at : 0)),
      size: shape.map((whole, dimension) => (dimension === axis ? cells : whole)),
      strides: shape.map(() => 1),
    };
  });
}

/** Reads a single axis from input `from`, for the input at position `of`. */
function axisAt(reading: Reading, from: number, of: number): number {
  const given = reading.parameter(from, 'axis');
  if (given.length !== 1) reading.contradict('one axis', `[${given}]`);
  return readAxis(reading, given[0]!, of);
}
