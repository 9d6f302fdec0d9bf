import type { FeatureMap } from '../../graph/graph.js';
import { areaCells } from '../../graph/operators/area-resize.js';
import { featureMapsOf, type Runs } from '../run.js';

/** AREA_RESIZE: every output cell is the mean of the input cells it overlaps, as unsigned values, rounded half up. */
export function areaResize(values: ArrayLike<number>, input: FeatureMap, output: FeatureMap): Int8Array {
  const result = new Int8Array(output.height * output.width * output.channels);
  let next = 0;
  for (let y = 0; y < output.height; y++) {
    const [top, bottom] = areaCells(y, output.height, input.height);
    for (let x = 0; x < output.width; x++) {
      const [left, right] = areaCells(x, output.width, input.width);
      const count = (bottom - top) * (right - left);
      for (let channel = 0; channel < output.channels; channel++) {
        let sum = 0;
        for (let row = top; row < bottom; row++)
          for (let column = left; column < right; column++)
            sum += values[(row * input.width + column) * input.channels + channel]! + 128;
        result[next++] = Math.floor((sum + Math.floor(count / 2)) / count) - 128;
      }
    }
  }
  return result;
}

export default {
  AREA_RESIZE: (operator, graph, read) => {
    const { input, output } = featureMapsOf(operator, graph);
    return areaResize(read(0), input, output);
  },
} satisfies Runs;
