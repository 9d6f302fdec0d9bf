import { needSameCode } from '../check/need.js';
import type { Descriptors } from '../descriptor.js';
import type { OperatorBase } from '../operator.js';
import { pairwise } from '../shared/pairwise.js';
import { outputOf } from '../shared/shapes.js';

/** The larger or the smaller of two values of one quantisation (maximum_minimum.cc). */
interface Extremum extends OperatorBase {
  readonly kind: 'MAXIMUM' | 'MINIMUM';
}

declare module '../operator.js' {
  interface OperatorTypes {
    readonly MAXIMUM: Extremum;
    readonly MINIMUM: Extremum;
  }
}

const extremum = (title: string, of: (first: number, second: number) => number) =>
  pairwise<Extremum>({
    title: () => title,
    check: (operator, graph, judge) => {
      for (const id of operator.inputs) needSameCode(graph.tensors[id]!, outputOf(operator, graph), judge);
    },
    binary: () => of,
  });

export default {
  MAXIMUM: extremum('maximum', Math.max),
  MINIMUM: extremum('minimum', Math.min),
} satisfies Descriptors;
