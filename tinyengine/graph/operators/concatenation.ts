import { channelwise, type Interval } from '../channels.js';
import type { Judge } from '../check/judge.js';
import { needSameCode } from '../check/need.js';
import type { Descriptor, Descriptors } from '../descriptor.js';
import { featureMapOf, type Graph } from '../graph.js';
import { limits } from '../limits.js';
import type { OperatorBase } from '../operator.js';
import { dimensionName, isDimension, isHeight } from '../shared/dimensions.js';
import { sameRow } from '../shared/rows.js';
import { outputOf, shapeOfInput } from '../shared/shapes.js';

/**
 * Concatenates inputs of one scale and zero point along `axis` of their shapes. The shapes agree in every other
 * dimension.
 */
export interface Concatenation extends OperatorBase {
  readonly kind: 'CONCATENATION';
  readonly axis: number;
}

declare module '../operator.js' {
  interface OperatorTypes {
    readonly CONCATENATION: Concatenation;
  }
}

const concatenation: Descriptor<Concatenation> = {
  title: (operator, graph) => {
    const along = dimensionName(operator.axis, shapeOfInput(operator, graph).length);
    return `${operator.inputs.length} concatenated along ${along}`;
  },
  operands: 'any',
  check: (operator, graph, judge) => {
    for (const id of operator.inputs) needSameCode(graph.tensors[id]!, outputOf(operator, graph), judge);
    checkShapes(operator, graph, judge);
  },
  outputShape: (operator, graph) => {
    const along = operator.inputs.reduce((sum, id) => sum + (graph.tensors[id]!.shape[operator.axis] ?? 0), 0);
    return shapeOfInput(operator, graph).map((size, axis) => (axis === operator.axis ? along : size));
  },
  // along the height, every output row is a row of one input, and outside all others
  rows: (operator, graph, input) => {
    const { length } = shapeOfInput(operator, graph);
    if (!isHeight(operator.axis, length)) return sameRow();
    const above = rowsAbove(operator, graph, input);
    return { count: 1, dilation: 1, first: (y) => y - above };
  },
  // along the channels, the outputs are those of one input after another; otherwise they combine all inputs
  channels: {
    interval: ({ axis }, _, inputs) => {
      const joined = (end: keyof Interval) => Int8Array.from(inputs.flatMap((input) => [...input![end]]));
      if (axis === 3) return { low: joined('low'), high: joined('high') };
      return {
        low: inputs[0]!.low.map((_, channel) => Math.min(...inputs.map((input) => input!.low[channel]!))),
        high: inputs[0]!.high.map((_, channel) => Math.max(...inputs.map((input) => input!.high[channel]!))),
      };
    },
    links: (operator, graph) => {
      if (operator.axis !== 3) return channelwise(operator);
      const firsts = firstChannels(operator, graph);
      return {
        needs: (channel, need) => {
          const input = firsts.findLastIndex((first) => first <= channel);
          need(input, channel - firsts[input]!);
        },
        entails: (input, channel, need) => need(firsts[input]! + channel),
        atLeast: 1,
      };
    },
  },
};

export default { CONCATENATION: concatenation } satisfies Descriptors;

function checkShapes({ axis, inputs }: Concatenation, graph: Graph, judge: Judge): void {
  const shapes = inputs.map((id) => graph.tensors[id]!.shape);
  const first = shapes[0]!;
  if (inputs.length > limits.concatenated) judge.refuse(`at most ${limits.concatenated} inputs`, `${inputs.length}`);
  if (!isDimension(axis, first)) judge.contradict(`an axis of [${first}]`, `${axis}`);
  const other = shapes.find(
    (shape) => shape.length !== first.length || shape.some((size, at) => at !== axis && size !== first[at]),
  );
  if (other) judge.contradict(`inputs like [${first}] but for axis ${axis}`, `[${other}]`);
}

const rowsAbove = ({ inputs }: Concatenation, graph: Graph, input: number): number =>
  inputs.slice(0, input).reduce((sum, id) => sum + featureMapOf(graph, id).height, 0);

/** The first output channel of each input. */
function firstChannels({ inputs }: Concatenation, graph: Graph): readonly number[] {
  let next = 0;
  return inputs.map((id) => (next += featureMapOf(graph, id).channels) - featureMapOf(graph, id).channels);
}
