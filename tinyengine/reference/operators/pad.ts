import { featureMapOf, type FeatureMap } from '../../graph/graph.js';
import type { Padding } from '../../graph/operator.js';
import { padValue } from '../../graph/quantised.js';
import type { Runs } from '../run.js';

/** PAD of one feature map's height and width with `fill`. */
export function pad(
  values: ArrayLike<number>,
  { height, width, channels }: FeatureMap,
  { top, left, bottom, right }: Padding,
  fill: number,
): Int8Array {
  const outputWidth = left + width + right;
  const result = new Int8Array((top + height + bottom) * outputWidth * channels).fill(fill);
  for (let y = 0; y < height; y++)
    for (let i = 0; i < width * channels; i++)
      result[((top + y) * outputWidth + left) * channels + i] = values[y * width * channels + i]!;
  return result;
}

export default {
  PAD: (operator, graph, read) =>
    pad(read(0), featureMapOf(graph, operator.inputs[0]!), operator.padding, padValue(graph, operator)),
} satisfies Runs;
