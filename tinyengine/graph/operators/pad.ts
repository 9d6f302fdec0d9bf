import { channelwise } from '../channels.js';
import { needRank, needSameCode } from '../check/need.js';
import type { Descriptor, Descriptors } from '../descriptor.js';
import type { OperatorBase, Padding } from '../operator.js';
import { padValue } from '../quantised.js';
import { inputOf, outputOf, shapeOfInput } from '../shared/shapes.js';

/** Pads height and width only. */
export interface Pad extends OperatorBase {
  readonly kind: 'PAD';
  /** The value of the padding. Absent: the zero point. */
  readonly value?: number;
  readonly padding: Padding;
}

declare module '../operator.js' {
  interface OperatorTypes {
    readonly PAD: Pad;
  }
}

const pad: Descriptor<Pad> = {
  title: ({ padding: { top, left, bottom, right } }) =>
    `pad, top ${top}, left ${left}, bottom ${bottom}, right ${right}`,
  operands: 'one',
  check: (operator, graph, judge) => {
    const input = inputOf(operator, graph);
    needRank(input, 4, judge);
    needSameCode(input, outputOf(operator, graph), judge);
    const amounts = Object.values(operator.padding) as number[];
    if (amounts.some((amount) => !Number.isInteger(amount) || amount < 0))
      judge.contradict('paddings of at least 0', `${amounts}`);
    const { value = 0 } = operator;
    if (!Number.isInteger(value) || value < -128 || value > 127)
      judge.contradict('a value from -128 to 127', `${value}`);
  },
  outputShape: (operator, graph) => {
    const { padding } = operator;
    const [batch, height, width, channels] = shapeOfInput(operator, graph);
    return [batch!, height! + padding.top + padding.bottom, width! + padding.left + padding.right, channels!];
  },
  rows: ({ padding }) => ({ count: 1, dilation: 1, first: (y) => y - padding.top }),
  // values of the input, and the padding's value around them
  channels: {
    interval: (operator, graph, [input]) => {
      const fill = padValue(graph, operator);
      if (Object.values(operator.padding).every((amount) => amount === 0)) return input!;
      return {
        low: input!.low.map((least) => Math.min(least, fill)),
        high: input!.high.map((most) => Math.max(most, fill)),
      };
    },
    links: channelwise,
  },
};

export default { PAD: pad } satisfies Descriptors;
