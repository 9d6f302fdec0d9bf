import { needCode } from '../check/need.js';
import type { Descriptor, Descriptors } from '../descriptor.js';
import { featureMapOf } from '../graph.js';
import { limits } from '../limits.js';
import type { OperatorBase } from '../operator.js';
import { quantParamsOf } from '../quantised.js';
import { sameRow } from '../shared/rows.js';
import { outputOf, sameShape, shapeOfInput } from '../shared/shapes.js';

/** Softmax over the last dimension, to int8 with scale 1/256 and zero point -128. */
export interface Softmax extends OperatorBase {
  readonly kind: 'SOFTMAX';
  readonly beta: number;
}

declare module '../operator.js' {
  interface OperatorTypes {
    readonly SOFTMAX: Softmax;
  }
}

const softmax: Descriptor<Softmax> = {
  title: () => 'softmax',
  operands: 'one',
  check: (operator, graph, judge) => {
    needCode(outputOf(operator, graph), 1 / 256, -128, judge);
    const { channels } = featureMapOf(graph, operator.inputs[0]!);
    if (channels > limits.softmax) judge.refuse(`at most ${limits.softmax} classes`, `${channels}`);
  },
  checkArithmetic: (operator, graph, judge) => {
    const scaled = operator.beta * quantParamsOf(graph, operator.inputs[0]!).scale * 2 ** 26;
    if (!(scaled > 1)) judge.refuse('beta times the input scale above 2^-26', `${scaled / 2 ** 26}`);
  },
  outputShape: shapeOfInput,
  rows: sameRow,
  overwrites: sameShape,
};

export default { SOFTMAX: softmax } satisfies Descriptors;
