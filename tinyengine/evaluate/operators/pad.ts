import { padValue } from '../../graph/quantised.js';
import type { OperatorLayers } from '../integer/layer.js';
import { offsetsOf, scatter, stepsOf } from '../integer/offsets.js';
import { preparePlain } from '../integer/plain.js';

export default {
  PAD: {
    prepare: (graph, operator) => {
      const { top, left } = operator.padding;
      const [before, fill] = [[0, top, left, 0], padValue(graph, operator)];
      const steps = stepsOf(graph.tensors[operator.outputs[0]!]!.shape);
      const { shape } = graph.tensors[operator.inputs[0]!]!;
      const move = scatter(offsetsOf(shape, (axis, at) => (before[axis]! + at) * steps[axis]!));
      return preparePlain(graph, operator, (output, input) => move(output.fill(fill), input));
    },
  },
} satisfies OperatorLayers;
