import type { OperatorLayers } from '../integer/layer.js';
import { offsetsOf, scatter, stepsOf } from '../integer/offsets.js';
import { preparePlain } from '../integer/plain.js';

/** Copies every input to its place in the output. */
export default {
  CONCATENATION: {
    prepare: (graph, operator) => {
      const shapes = operator.inputs.map((id) => graph.tensors[id]!.shape);
      const steps = stepsOf(graph.tensors[operator.outputs[0]!]!.shape);
      let before = 0;
      const moves = shapes.map((shape) => {
        const joined = operator.axis + 4 - shape.length;
        const first = before * steps[joined]!;
        before += shape[operator.axis]!;
        return scatter(offsetsOf(shape, (axis, at) => at * steps[axis]! + (axis === joined ? first : 0)));
      });
      return preparePlain(graph, operator, (output, ...inputs) =>
        moves.forEach((move, at) => move(output, inputs[at]!)),
      );
    },
  },
} satisfies OperatorLayers;
