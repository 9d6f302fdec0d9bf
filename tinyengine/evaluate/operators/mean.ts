import { meanRequantisation } from '../../graph/quantised.js';
import type { OperatorLayers } from '../integer/layer.js';
import { accumulate, offsetsOf, stepsOf } from '../integer/offsets.js';
import { int32At, int8At, sizeOf } from '../integer/plain.js';

/** The mean over some dimensions. All positions along them share one sum. */
export default {
  MEAN: {
    prepare: (graph, operator) => {
      const { shape } = graph.tensors[operator.inputs[0]!]!;
      const leading = 4 - shape.length;
      const isAveraged = (axis: number): boolean => operator.axes.includes(axis - leading);
      const steps = stepsOf(shape.map((size, axis) => (isAveraged(axis + leading) ? 1 : size)));
      const offsets = offsetsOf(shape, (axis, at) => (isAveraged(axis) ? 0 : at * steps[axis]!));
      const { count, inputZeroPoint, multiplier, shift, outputZeroPoint, min, max } = meanRequantisation(
        graph,
        operator,
      );
      const [size, inputSize] = [sizeOf(graph, operator.outputs[0]!), sizeOf(graph, operator.inputs[0]!)];
      return {
        tables: [Int32Array.of(multiplier, shift)],
        scratchBytes: 4 * size,
        bind: ({ kernels, inputs, output, tables, scratch }) => {
          const [sums, input] = [int32At(kernels, scratch, size), int8At(kernels, inputs[0]!, inputSize)];
          return () => {
            sums.fill(-count * inputZeroPoint);
            accumulate(offsets, sums, input);
            kernels.requantise(output, 1, scratch, 1, size, 1, tables[0]!, outputZeroPoint, min, max);
          };
        },
      };
    },
  },
} satisfies OperatorLayers;
