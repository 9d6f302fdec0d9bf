import type { Graph } from '../../graph/graph.js';
import type { TransposeConv } from '../../graph/operators/transpose-convolution.js';
import { quantParamsOf } from '../../graph/quantised.js';
import type { Kernels, Plan } from '../kernel.js';
import { checkSizes, featureMaps } from '../shared/geometry.js';
import { weighted, weightedFields } from '../shared/weighted.js';

export default [
  { name: 'mcunet_convolve_transposed_s8', kinds: ['TRANSPOSE_CONV'], plan: transposeConvolution },
] satisfies Kernels<TransposeConv>;

/** TRANSPOSE_CONV. Each output value gathers the input values that contribute to it. */
function transposeConvolution(graph: Graph, operator: TransposeConv): Plan {
  const [input, output] = featureMaps(graph, operator);
  const { height, width, strideHeight, strideWidth, padding } = operator.window;
  const sizes = {
    ...{ in_width: input.width, in_channels: input.channels, out_width: output.width, out_channels: output.channels },
    ...{ kernel_height: height, kernel_width: width, stride_height: strideHeight, stride_width: strideWidth },
    ...{ top: padding.top, left: padding.left },
  };
  checkSizes(operator, ...Object.values(sizes));
  const [, , bias] = operator.inputs;
  const values = (): Int32Array =>
    bias === undefined || bias < 0 ? new Int32Array(output.channels) : Int32Array.from(graph.tensors[bias]!.data!);
  const outputs = output.height * output.width * output.channels;
  const taps = input.height * input.width * height * width * output.channels;
  return {
    constants: weighted(graph, operator, values),
    parameters: {
      type: 'mcunet_convolve_transposed_params_s8',
      bytes: 44,
      fields: () => ({
        ...sizes,
        input_zero_point: quantParamsOf(graph, operator.inputs[0]!).zeroPoint,
        ...weightedFields(graph, operator),
      }),
    },
    work: [taps * input.channels, taps, outputs, output.height],
  };
}
