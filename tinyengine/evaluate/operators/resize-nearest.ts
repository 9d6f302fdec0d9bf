import { featureMapOf } from '../../graph/graph.js';
import type { OperatorOf } from '../../graph/operator.js';
import type { OperatorLayers } from '../integer/layer.js';
import { gather, offsetsOf, stepsOf } from '../integer/offsets.js';
import { preparePlain } from '../integer/plain.js';

/** For each of `count` output cells, its input cell of `size`. TensorFlow Lite Micro multiplies in float32. */
function cells(
  { alignCorners, halfPixelCenters }: OperatorOf<'RESIZE_NEAREST_NEIGHBOR'>,
  size: number,
  count: number,
): Int32Array {
  const corners = Number(alignCorners && count > 1);
  const scale = Math.fround((size - corners) / (count - corners));
  const places = Float32Array.from({ length: count }, (_, at) => (at + Number(halfPixelCenters) / 2) * scale);
  return Int32Array.from(places, (place) => Math.min(Math.floor(alignCorners ? place + 0.5 : place), size - 1));
}

export default {
  RESIZE_NEAREST_NEIGHBOR: {
    prepare: (graph, operator) => {
      const [input, output] = [featureMapOf(graph, operator.inputs[0]!), featureMapOf(graph, operator.outputs[0]!)];
      const [rows, columns] = [
        cells(operator, input.height, output.height),
        cells(operator, input.width, output.width),
      ];
      const steps = stepsOf(graph.tensors[operator.inputs[0]!]!.shape);
      const place = (axis: number, at: number): number => (axis === 1 ? rows[at]! : axis === 2 ? columns[at]! : at);
      const { shape } = graph.tensors[operator.outputs[0]!]!;
      return preparePlain(graph, operator, gather(offsetsOf(shape, (axis, at) => place(axis, at) * steps[axis]!)));
    },
  },
} satisfies OperatorLayers;
