import type { Descriptor, Descriptors } from '../descriptor.js';
import type { OperatorBase } from '../operator.js';
import { inputOf } from '../shared/shapes.js';
import { checkRatio, ofDifference, toOutputScale, unary } from '../shared/unary.js';

/**
 * float32 → int8 only at the start of a network; between int8 quantisations, and between int8 and uint8, anywhere
 * (quantize.cc).
 */
export interface Quantize extends OperatorBase {
  readonly kind: 'QUANTIZE';
}

declare module '../operator.js' {
  interface OperatorTypes {
    readonly QUANTIZE: Quantize;
  }
}

const quantize: Descriptor<Quantize> = {
  ...unary,
  title: () => 'quantize',
  reads: ['int8', 'uint8', 'float32'],
  writes: (from) => (from === 'int8' ? ['int8', 'uint8'] : ['int8']),
  check: (operator, graph, judge) => {
    if (inputOf(operator, graph).type !== 'float32') return;
    if (!graph.inputs.includes(operator.inputs[0]!))
      judge.refuse('QUANTIZE of float32 at the start of the network only', 'one inside');
    if (graph.outputs.includes(operator.outputs[0]!))
      judge.refuse('a network that computes with its input', 'an output that is the quantised input');
  },
  checkArithmetic: (operator, graph, judge) => {
    if (inputOf(operator, graph).type !== 'float32') checkRatio(operator, graph, judge);
  },
  unary: (operator, graph) => ofDifference(operator, graph, toOutputScale(operator, graph)),
};

export default { QUANTIZE: quantize } satisfies Descriptors;
