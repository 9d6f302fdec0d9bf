import type { FeatureMap } from '../../graph/graph.js';
import { bilinearPlace, bilinearScale, type Grid } from '../../graph/resize.js';
import { featureMapsOf, type Runs } from '../run.js';

/**
 * RESIZE_BILINEAR of one feature map: four cells with weights in 1/2^20, rounded to nearest with halves away from zero.
 */
export function resizeBilinear(
  values: ArrayLike<number>,
  input: FeatureMap,
  output: FeatureMap,
  grid: Grid,
): Int8Array {
  const rowScale = bilinearScale(grid, input.height, output.height);
  const columnScale = bilinearScale(grid, input.width, output.width);
  const result: number[] = [];
  for (let y = 0; y < output.height; y++) {
    const row = bilinearPlace(rowScale, y, input.height);
    for (let x = 0; x < output.width; x++) {
      const column = bilinearPlace(columnScale, x, input.width);
      for (let channel = 0; channel < output.channels; channel++) {
        const cell = (i: number, j: number): number => values[(i * input.width + j) * input.channels + channel]!;
        const sum =
          cell(row.lower, column.lower) * (1024 - row.weight) * (1024 - column.weight) +
          cell(row.upper, column.lower) * row.weight * (1024 - column.weight) +
          cell(row.lower, column.upper) * (1024 - row.weight) * column.weight +
          cell(row.upper, column.upper) * row.weight * column.weight;
        result.push(Math.trunc((sum + (sum > 0 ? 2 ** 19 : -(2 ** 19))) / 2 ** 20));
      }
    }
  }
  return Int8Array.from(result);
}

export default {
  RESIZE_BILINEAR: (operator, graph, read) => {
    const { input, output } = featureMapsOf(operator, graph);
    return resizeBilinear(read(0), input, output, operator);
  },
} satisfies Runs;
