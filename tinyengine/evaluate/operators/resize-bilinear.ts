import { featureMapOf } from '../../graph/graph.js';
import type { OperatorOf } from '../../graph/operator.js';
import { divide } from '../arithmetic/fixed-point.js';
import type { OperatorLayers } from '../integer/layer.js';
import { int32At, int8At, sizeOf } from '../integer/plain.js';

/** Along one dimension, every cell is between two cells of the input, with weights that add up to 1024. */
interface Between {
  readonly lower: Int32Array;
  readonly upper: Int32Array;
  readonly lowerWeight: Int32Array;
  readonly upperWeight: Int32Array;
}

/** As in TensorFlow Lite Micro, in 1/1024 of a cell. All its divisions truncate. */
function between(
  { alignCorners, halfPixelCenters }: OperatorOf<'RESIZE_BILINEAR'>,
  size: number,
  count: number,
): Between {
  const corners = Number(alignCorners && count > 1);
  const step = Math.trunc((1024 * (size - corners) + Math.trunc((count - corners) / 2)) / (count - corners));
  const shift = halfPixelCenters ? Math.trunc(step / 2) - 512 : 0;
  const cells = (of: (place: number) => number) => Int32Array.from({ length: count }, (_, at) => of(at * step + shift));
  const lowerOf = (place: number): number => Math.max(0, Math.trunc(place / 1024));
  return {
    lower: cells(lowerOf),
    upper: cells((place) => Math.min(Math.trunc((place + 1023) / 1024), size - 1)),
    lowerWeight: cells((place) => 1024 * (lowerOf(place) + 1) - place),
    upperWeight: cells((place) => place - 1024 * lowerOf(place)),
  };
}

/**
 * Interpolates along the rows first, which is exact, then across them. The intermediate is [input height][output
 * width][channels].
 */
export default {
  RESIZE_BILINEAR: {
    prepare: (graph, operator) => {
      const [from, to] = [featureMapOf(graph, operator.inputs[0]!), featureMapOf(graph, operator.outputs[0]!)];
      const [rows, columns] = [between(operator, from.height, to.height), between(operator, from.width, to.width)];
      const { channels } = to;
      const rowSize = to.width * channels;
      const widen = (wide: Int32Array, input: Int8Array): void => {
        let next = 0;
        for (let y = 0; y < from.height; y++)
          for (let x = 0; x < to.width; x++) {
            const left = (y * from.width + columns.lower[x]!) * channels;
            const right = (y * from.width + columns.upper[x]!) * channels;
            const [leftWeight, rightWeight] = [columns.lowerWeight[x]!, columns.upperWeight[x]!];
            for (let c = 0; c < channels; c++)
              wide[next++] = input[left + c]! * leftWeight + input[right + c]! * rightWeight;
          }
      };
      const heighten = (output: Int8Array, wide: Int32Array): void => {
        let next = 0;
        for (let y = 0; y < to.height; y++) {
          const [above, below] = [rows.lower[y]! * rowSize, rows.upper[y]! * rowSize];
          const [aboveWeight, belowWeight] = [rows.lowerWeight[y]!, rows.upperWeight[y]!];
          for (let index = 0; index < rowSize; index++)
            output[next++] = divide(wide[above + index]! * aboveWeight + wide[below + index]! * belowWeight, 20);
        }
      };
      return {
        tables: [],
        scratchBytes: from.height * rowSize * 4,
        bind: ({ kernels, inputs, output, scratch }) => {
          const input = int8At(kernels, inputs[0]!, sizeOf(graph, operator.inputs[0]!));
          const result = int8At(kernels, output, sizeOf(graph, operator.outputs[0]!));
          const wide = int32At(kernels, scratch, from.height * rowSize);
          return () => {
            widen(wide, input);
            heighten(result, wide);
          };
        },
      };
    },
  },
} satisfies OperatorLayers;
