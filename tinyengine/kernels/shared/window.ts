import type { Graph, FeatureMap } from '../../graph/graph.js';
import type { Window } from '../../graph/operator.js';
import type { Conv2d } from '../../graph/operators/convolution.js';
import type { DepthwiseConv2d } from '../../graph/operators/depthwise.js';
import type { Pool2d } from '../../graph/operators/pool.js';
import { quantParamsOf } from '../../graph/quantised.js';
import type { Fields } from '../kernel.js';
import { checkSizes, featureMaps } from './geometry.js';

/** Output columns that need no test for the border. */
interface Interior {
  readonly first: number;
  readonly count: number;
}

/** The output columns whose window is entirely inside the feature map. */
export function interiorOf({ width, strideWidth, padding }: Window, input: FeatureMap, output: FeatureMap): Interior {
  const first = Math.min(output.width, Math.ceil(padding.left / strideWidth));
  const end = Math.min(output.width, Math.floor((input.width - width + padding.left) / strideWidth) + 1);
  return { first, count: Math.max(0, end - first) };
}

/** The fields of `mcunet_window_shape_s8`. */
export function windowShape(
  graph: Graph,
  operator: Conv2d | DepthwiseConv2d | Pool2d,
  { first, count }: Interior,
): () => Fields {
  const [input, output] = featureMaps(graph, operator);
  const { height, width, strideWidth, dilationWidth, padding } = operator.window;
  const sizes = {
    in_width: input.width,
    in_channels: input.channels,
    out_width: output.width,
    out_channels: output.channels,
    kernel_height: height,
    kernel_width: width,
    stride: strideWidth,
    dilation: dilationWidth,
    left: padding.left,
    interior_first: first,
    interior_count: count,
  };
  checkSizes(operator, ...Object.values(sizes));
  return () => ({ ...sizes, input_zero_point: quantParamsOf(graph, operator.inputs[0]!).zeroPoint });
}
