import type { Pad } from '../operator.js';
import { noMacs, shapeOfInput, type OperatorRules } from './rules.js';

export const pad: OperatorRules<Pad> = {
  outputShape: (operator, graph) => {
    const { padding } = operator;
    const [batch, height, width, channels] = shapeOfInput(operator, graph);
    return [batch!, height! + padding.top + padding.bottom, width! + padding.left + padding.right, channels!];
  },
  macs: noMacs,
  rows: ({ padding }) => ({ count: 1, dilation: 1, first: (y) => y - padding.top }),
  title: ({ padding }) =>
    `pad, top ${padding.top}, left ${padding.left}, bottom ${padding.bottom}, right ${padding.right}`,
};
