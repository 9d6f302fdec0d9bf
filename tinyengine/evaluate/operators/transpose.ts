import type { OperatorLayers } from '../integer/layer.js';
import { offsetsOf, ofFour, scatter, stepsOf } from '../integer/offsets.js';
import { preparePlain } from '../integer/plain.js';

/** Dimension `order[i]` of the input is dimension i of the output. */
export default {
  TRANSPOSE: {
    prepare: (graph, operator) => {
      const { shape } = graph.tensors[operator.inputs[0]!]!;
      const leading = 4 - shape.length;
      const order = ofFour(
        operator.order.map((axis) => axis + leading),
        (axis) => axis,
      );
      const steps = stepsOf(graph.tensors[operator.outputs[0]!]!.shape);
      const offsets = offsetsOf(shape, (axis, at) => at * steps[order.indexOf(axis)]!);
      return preparePlain(graph, operator, scatter(offsets));
    },
  },
} satisfies OperatorLayers;
