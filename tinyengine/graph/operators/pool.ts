import { needRank, needSameCode } from '../check/need.js';
import { clamp } from '../fixed-point.js';
import { channelwise, mapInterval } from '../channels.js';
import type { Descriptor, Descriptors } from '../descriptor.js';
import type { Activation, OperatorBase, Window } from '../operator.js';
import { poolClamp } from '../quantised.js';
import { inputOf, outputOf, shapeOfInput } from '../shared/shapes.js';
import {
  checkWindow,
  describeActivation,
  describeWindow,
  windowOutput,
  windowRows,
  windowWork,
} from '../shared/window.js';

/** Average or maximum over the cells of a window that are inside the feature map. */
export interface Pool2d extends OperatorBase {
  readonly kind: 'AVERAGE_POOL_2D' | 'MAX_POOL_2D';
  readonly window: Window;
  readonly activation: Activation;
}

declare module '../operator.js' {
  interface OperatorTypes {
    readonly AVERAGE_POOL_2D: Pool2d;
    readonly MAX_POOL_2D: Pool2d;
  }
}

const pool: Descriptor<Pool2d> = {
  title: (operator) => {
    const { window, kind } = operator;
    const word = kind === 'MAX_POOL_2D' ? 'maximum' : 'average';
    return `${window.height}x${window.width} ${word} pool${describeWindow(window)}${describeActivation(operator)}`;
  },
  operands: 'one',
  check: (operator, graph, judge) => {
    const input = inputOf(operator, graph);
    needRank(input, 4, judge);
    needSameCode(input, outputOf(operator, graph), judge);
    checkWindow(operator, input, judge);
  },
  outputShape: (operator, graph) => [...windowOutput(operator, graph), shapeOfInput(operator, graph).at(-1)!],
  work: windowWork,
  rows: windowRows,
  channels: {
    interval: (operator, graph, [input]) => {
      const { min, max } = poolClamp(graph, operator);
      return mapInterval(input!, (value) => clamp(value, min, max));
    },
    links: channelwise,
  },
};

export default { AVERAGE_POOL_2D: pool, MAX_POOL_2D: pool } satisfies Descriptors;
