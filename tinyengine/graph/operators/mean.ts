import { channelwise, everything, mapInterval } from '../channels.js';
import type { Descriptor, Descriptors } from '../descriptor.js';
import { clamp, rescale } from '../fixed-point.js';
import type { OperatorBase } from '../operator.js';
import { meanRequantisation } from '../quantised.js';
import { dimensionName } from '../shared/dimensions.js';
import { allRows, sameRow } from '../shared/rows.js';
import { shapeOfInput } from '../shared/shapes.js';
import { int32Limit } from '../shared/sums.js';

/** Mean over `axes`: dimensions of the input's shape, not negative, ascending. */
export interface Mean extends OperatorBase {
  readonly kind: 'MEAN';
  readonly axes: readonly number[];
  readonly keepDims: boolean;
}

declare module '../operator.js' {
  interface OperatorTypes {
    readonly MEAN: Mean;
  }
}

const mean: Descriptor<Mean> = {
  title: (operator, graph) => {
    const rank = shapeOfInput(operator, graph).length;
    return `mean over ${operator.axes.map((axis) => dimensionName(axis, rank)).join(', ')}`;
  },
  operands: 'one',
  check: (operator, graph, judge) => {
    const [{ axes }, shape] = [operator, shapeOfInput(operator, graph)];
    const ascending = axes.every((axis, at) => Number.isInteger(axis) && axis > (axes[at - 1] ?? -1));
    if (axes.length === 0 || !ascending || axes.at(-1)! >= shape.length)
      judge.contradict(`axes of [${shape}], ascending`, `[${axes}]`);
  },
  checkArithmetic: (operator, graph, judge) => {
    const { count, shift } = meanRequantisation(graph, operator);
    if (count * 255 * 2 ** Math.max(shift, 0) >= int32Limit)
      judge.refuse('sums that fit 32 bits', `${count} values with shift ${shift}`);
  },
  outputShape: (operator, graph) => {
    const shape = shapeOfInput(operator, graph);
    return operator.keepDims
      ? shape.map((size, axis) => (operator.axes.includes(axis) ? 1 : size))
      : shape.filter((_, axis) => !operator.axes.includes(axis));
  },
  // computed row by row only if the rows stay rows: neither averaged, nor renumbered because dimensions are dropped
  rows: (operator, graph, input) => {
    const rank = shapeOfInput(operator, graph).length;
    const rowsStay = operator.keepDims && operator.axes.every((axis) => axis >= rank - 2);
    return rowsStay ? sameRow() : allRows(operator, graph, input);
  },
  // a mean over channels leaves no channels to follow
  channels: {
    interval: (operator, graph, [input]) => {
      if (!keepsChannels(operator)) return everything(graph, operator.outputs[0]!);
      const { count, inputZeroPoint, outputZeroPoint, multiplier, shift, min, max } = meanRequantisation(
        graph,
        operator,
      );
      return mapInterval(input!, (value) =>
        clamp(rescale(count * (value - inputZeroPoint), multiplier, shift) + outputZeroPoint, min, max),
      );
    },
    links: (operator) => (keepsChannels(operator) ? channelwise(operator) : null),
  },
};

export default { MEAN: mean } satisfies Descriptors;

const keepsChannels = ({ axes, keepDims }: Mean): boolean => keepDims && !axes.includes(3);
