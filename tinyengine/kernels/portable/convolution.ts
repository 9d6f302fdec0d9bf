import type { Graph } from '../../graph/graph.js';
import type { Conv2d } from '../../graph/operators/convolution.js';
import type { Kernels, Plan } from '../kernel.js';
import { featureMaps } from '../shared/geometry.js';
import { foldedBias, sumOf, weighted, weightedFields } from '../shared/weighted.js';
import { interiorOf, windowShape } from '../shared/window.js';

export default [{ name: 'mcunet_convolve_s8', kinds: ['CONV_2D'], plan: convolution }] satisfies Kernels<Conv2d>;

/**
 * CONV_2D. Columns whose window is inside the feature map are computed in blocks of four values, the others one by one.
 */
function convolution(graph: Graph, operator: Conv2d): Plan {
  const [input, output] = featureMaps(graph, operator);
  const filter = graph.tensors[operator.inputs[1]!]!.shape;
  const [filters, kernelHeight, kernelWidth, depth] = filter as [number, number, number, number];
  const grouped = depth !== input.channels;
  const interior =
    grouped || operator.window.dilationWidth !== 1
      ? { first: 0, count: 0 }
      : interiorOf(operator.window, input, output);
  const shape = windowShape(graph, operator, interior);
  const groupOutputs = filters / (input.channels / depth);
  const taps = kernelHeight * kernelWidth * depth;
  // blocks of two pixels and two channels; with an odd number, the last ones are computed twice
  const inside = output.height * even(interior.count) * even(filters);
  const border = output.height * (output.width - interior.count) * filters;
  return {
    constants: weighted(graph, operator, () =>
      foldedBias(graph, operator, (values, channel) => sumOf(values, channel * taps, taps, 1)),
    ),
    parameters: {
      type: 'mcunet_convolve_params_s8',
      bytes: 48,
      fields: () => ({
        shape: shape(),
        filter_channels: depth,
        group_outputs: groupOutputs,
        ...weightedFields(graph, operator),
      }),
    },
    work: [
      inside * taps,
      inside,
      inside * kernelHeight,
      border * taps,
      border * kernelHeight * kernelWidth,
      border,
      output.height,
    ],
  };
}

const even = (count: number): number => 2 * Math.ceil(count / 2);
