import { elements } from '../graph.js';
import type { Slice } from '../operator.js';
import { allRows, noMacs, shapeOfInput, type OperatorRules } from './rules.js';

export const slice: OperatorRules<Slice> = {
  outputShape: ({ size }) => size,
  macs: noMacs,
  // upside down, the first row needs the last one: no run of rows grows with y
  rows: (operator, graph, input) => {
    const [first, step] = rowPlaces(operator, shapeOfInput(operator, graph));
    return step > 0 ? { count: 1, dilation: 1, first: (y) => first + y * step } : allRows(operator, graph, input);
  },
  title: ({ begin, size, strides }) => {
    const apart = strides.every((stride) => stride === 1) ? '' : `, ${strides.join()} apart`;
    return `slice of ${size.join()} from ${begin.join()}${apart}`;
  },
};

/** Output row y is input row `first + y * step` of the feature maps. */
function rowPlaces({ begin, strides }: Slice, shape: readonly number[]): readonly [first: number, step: number] {
  const height = shape.length - 3;
  if (height < 0) return [0, 1];
  // leading dimensions multiply the height; all but the one sliced are 1 in networks we compile
  const before = begin.slice(0, height).reduce((sum, at, axis) => sum + at * elements(shape.slice(axis + 1, -2)), 0);
  return [before + begin[height]!, strides[height]!];
}
