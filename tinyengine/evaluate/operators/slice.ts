import type { OperatorLayers } from '../integer/layer.js';
import { gather, offsetsOf, ofFour, stepsOf } from '../integer/offsets.js';
import { preparePlain } from '../integer/plain.js';

export default {
  SLICE: {
    prepare: (graph, operator) => {
      const steps = stepsOf(graph.tensors[operator.inputs[0]!]!.shape);
      const [begin, strides] = [ofFour(operator.begin, () => 0), ofFour(operator.strides, () => 1)];
      const offsets = offsetsOf(operator.size, (axis, at) => (begin[axis]! + at * strides[axis]!) * steps[axis]!);
      return preparePlain(graph, operator, gather(offsets));
    },
  },
} satisfies OperatorLayers;
