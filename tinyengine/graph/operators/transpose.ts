import { channelwise, everything } from '../channels.js';
import { needSameCode } from '../check/need.js';
import type { Descriptor, Descriptors } from '../descriptor.js';
import type { OperatorBase } from '../operator.js';
import { isHeight } from '../shared/dimensions.js';
import { indicesAt, positionOf } from '../shared/positions.js';
import { allRows, sameRow } from '../shared/rows.js';
import { inputOf, outputOf, shapeOfInput, shapeOfOutput } from '../shared/shapes.js';

/** Dimension i of the output is dimension `order[i]` of the input. */
export interface Transpose extends OperatorBase {
  readonly kind: 'TRANSPOSE';
  readonly order: readonly number[];
}

declare module '../operator.js' {
  interface OperatorTypes {
    readonly TRANSPOSE: Transpose;
  }
}

const transpose: Descriptor<Transpose> = {
  title: ({ order }) => `transpose ${order.join()}`,
  operands: 'one',
  check: (operator, graph, judge) => {
    needSameCode(inputOf(operator, graph), outputOf(operator, graph), judge);
    const [{ order }, shape] = [operator, shapeOfInput(operator, graph)];
    const all = shape.every((_, axis) => order.includes(axis));
    if (!all || order.length !== shape.length)
      judge.contradict(`an order of the dimensions of [${shape}]`, `[${order}]`);
  },
  outputShape: (operator, graph) => {
    const shape = shapeOfInput(operator, graph);
    return operator.order.map((axis) => shape[axis]!);
  },
  rows: (operator, graph, input) => {
    const { order } = operator;
    const rowsStay = order.every((from, axis) => !isHeight(axis, order.length) || from === axis);
    return rowsStay ? sameRow() : allRows(operator, graph, input);
  },
  // channels keep their intervals if they stay the last dimension
  channels: {
    interval: ({ order, outputs }, graph, [input]) => (order[3] === 3 ? input! : everything(graph, outputs[0]!)),
    links: (operator) => (operator.order[3] === 3 ? channelwise(operator) : null),
  },
  source: (operator, graph) => {
    const [from, to] = [shapeOfInput(operator, graph), shapeOfOutput(operator, graph)];
    const dimensionOf = from.map((_, axis) => operator.order.indexOf(axis));
    return (position) => {
      const indices = indicesAt(position, to);
      return positionOf(
        dimensionOf.map((dimension) => indices[dimension]!),
        from,
      );
    };
  },
};

export default { TRANSPOSE: transpose } satisfies Descriptors;
