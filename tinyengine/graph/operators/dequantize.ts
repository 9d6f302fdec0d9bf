import type { Descriptor, Descriptors } from '../descriptor.js';
import type { OperatorBase } from '../operator.js';
import { sameRow } from '../shared/rows.js';
import { shapeOfInput } from '../shared/shapes.js';

/** int8 → float32, only at the end of a network. */
interface Dequantize extends OperatorBase {
  readonly kind: 'DEQUANTIZE';
}

declare module '../operator.js' {
  interface OperatorTypes {
    readonly DEQUANTIZE: Dequantize;
  }
}

const dequantize: Descriptor<Dequantize> = {
  title: () => 'dequantize',
  operands: 'one',
  writes: () => ['float32'],
  check: (operator, graph, judge) => {
    if (!graph.outputs.includes(operator.outputs[0]!))
      judge.refuse('DEQUANTIZE at the end of the network only', 'one inside');
  },
  outputShape: shapeOfInput,
  rows: sameRow,
};

export default { DEQUANTIZE: dequantize } satisfies Descriptors;
