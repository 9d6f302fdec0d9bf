import type { Graph, FeatureMap } from '../../graph/graph.js';
import type { Window } from '../../graph/operator.js';
import type { Conv2d } from '../../graph/operators/convolution.js';
import type { DepthwiseConv2d } from '../../graph/operators/depthwise.js';
import type { Pool2d } from '../../graph/operators/pool.js';
import { quantParamsOf } from '../../graph/quantised.js';
import { featureMaps, small } from './geometry.js';

/** Output columns that need no test for the border. */
export interface Interior {
  readonly first: number;
  readonly count: number;
}

/** The output columns whose window lies inside the feature map. */
export function interiorOf({ width, strideWidth, padding }: Window, input: FeatureMap, output: FeatureMap): Interior {
  const first = Math.min(output.width, Math.ceil(padding.left / strideWidth));
  const end = Math.min(output.width, Math.floor((input.width - width + padding.left) / strideWidth) + 1);
  return { first, count: Math.max(0, end - first) };
}

/** `mcunet_window_shape`, ready to print. */
export function windowShape(
  graph: Graph,
  operator: Conv2d | DepthwiseConv2d | Pool2d,
  { first, count }: Interior,
): () => string {
  const [input, output] = featureMaps(graph, operator);
  const { height, width, strideWidth, dilationWidth, padding } = operator.window;
  const numbers = [
    input.width,
    input.channels,
    output.width,
    output.channels,
    height,
    width,
    strideWidth,
    dilationWidth,
    padding.left,
    first,
    count,
  ];
  small(operator, ...numbers);
  return () => `{${[...numbers, quantParamsOf(graph, operator.inputs[0]!).zeroPoint].join(', ')}}`;
}

/** Weights, bias and what requantises: 9 bytes a channel beside the weights. */
