import { channelCount, type ChannelRules } from '../channels.js';
import type { Judge } from '../check/judge.js';
import { needSameCode } from '../check/need.js';
import type { Descriptor, Descriptors } from '../descriptor.js';
import { elements } from '../graph.js';
import type { OperatorBase } from '../operator.js';
import { indicesAt, positionOf } from '../shared/positions.js';
import { allRows } from '../shared/rows.js';
import { inputOf, outputOf, shapeOfInput } from '../shared/shapes.js';

/** In every dimension of the input, `size` indices from `begin` on, `strides` apart. A stride may be negative. */
export interface Slice extends OperatorBase {
  readonly kind: 'SLICE';
  readonly begin: readonly number[];
  readonly size: readonly number[];
  readonly strides: readonly number[];
}

declare module '../operator.js' {
  interface OperatorTypes {
    readonly SLICE: Slice;
  }
}

/** Some channels of its input. If any of them goes, all between the first and the last are counted. */
const channels: ChannelRules<Slice> = {
  interval: ({ begin, size, strides }, _, [input]) => {
    const picked = (end: Int8Array) =>
      Int8Array.from({ length: size[3]! }, (_, channel) => end[begin[3]! + channel * strides[3]!]!);
    return { low: picked(input!.low), high: picked(input!.high) };
  },
  links: ({ begin, size, strides }) => {
    if (strides[3] !== 1) return null;
    const [first, count] = [begin[3]!, size[3]!];
    return {
      needs: (channel, need) => need(0, first + channel),
      entails: (_, channel, need) => {
        if (channel >= first && channel < first + count) need(channel - first);
      },
      atLeast: 1,
    };
  },
  fitted: (operator, { kept }) => ({
    ...operator,
    begin: operator.begin.with(3, channelCount(kept[operator.inputs[0]!]!.subarray(0, operator.begin[3]))),
    size: operator.size.with(3, channelCount(kept[operator.outputs[0]!]!)),
  }),
};

const slice: Descriptor<Slice> = {
  title: ({ begin, size, strides }) => {
    const apart = strides.every((stride) => stride === 1) ? '' : `, ${strides.join()} apart`;
    return `slice of ${size.join()} from ${begin.join()}${apart}`;
  },
  operands: 'one',
  check: (operator, graph, judge) => {
    needSameCode(inputOf(operator, graph), outputOf(operator, graph), judge);
    checkIndices(operator, shapeOfInput(operator, graph), judge);
  },
  outputShape: ({ size }) => size,
  // if rows are reversed, the first row needs the last one, and no run of rows grows with y
  rows: (operator, graph, input) => {
    const [first, step] = sliceRows(operator, shapeOfInput(operator, graph));
    return step > 0 ? { count: 1, dilation: 1, first: (y) => first + y * step } : allRows(operator, graph, input);
  },
  channels,
  source: (operator, graph) => {
    const [{ begin, size, strides }, shape] = [operator, shapeOfInput(operator, graph)];
    return (position) =>
      positionOf(
        indicesAt(position, size).map((index, axis) => begin[axis]! + index * strides[axis]!),
        shape,
      );
  },
};

export default { SLICE: slice } satisfies Descriptors;

function checkIndices({ begin, size, strides }: Slice, shape: readonly number[], judge: Judge): void {
  if ([begin, size, strides].some(({ length }) => length !== shape.length))
    judge.contradict(`begin, size and strides for [${shape}]`, `[${begin}], [${size}] and [${strides}]`);
  shape.forEach((cells, axis) => {
    const [first, count, stride] = [begin[axis]!, size[axis]!, strides[axis]!];
    const last = first + (count - 1) * stride;
    const whole = Number.isInteger(first) && Number.isInteger(count) && Number.isInteger(stride);
    if (!whole || count < 1 || stride === 0 || Math.min(first, last) < 0 || Math.max(first, last) >= cells)
      judge.contradict(`places of the ${cells} of dimension ${axis}`, `${count} from ${first}, ${stride} apart`);
  });
}

/** Output row y is input row `first + y * step` of the feature maps. */
function sliceRows({ begin, strides }: Slice, shape: readonly number[]): readonly [first: number, step: number] {
  const height = shape.length - 3;
  if (height < 0) return [0, 1];
  // leading dimensions multiply the height; in networks we compile they are 1, except the sliced one
  const before = begin.slice(0, height).reduce((sum, at, axis) => sum + at * elements(shape.slice(axis + 1, -2)), 0);
  return [before + begin[height]!, strides[height]!];
}
