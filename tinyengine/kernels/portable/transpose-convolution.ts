import type { Graph } from '../../graph/graph.js';
import type { TransposeConv } from '../../graph/operators/transpose-convolution.js';
import { quantParamsOf, convolutionRequantisation } from '../../graph/quantised.js';
import type { Kernels, Plan } from '../kernel.js';
import { featureMaps, small } from '../shared/geometry.js';
import { requantisationText, weighted } from '../shared/weighted.js';

export default [
  { name: 'mcunet_convolve_transposed_s8', kinds: ['TRANSPOSE_CONV'], plan: transposeConvolution },
] satisfies Kernels<TransposeConv>;

/** TRANSPOSE_CONV: each output gathers what reaches it. */
function transposeConvolution(graph: Graph, operator: TransposeConv): Plan {
  const [input, output] = featureMaps(graph, operator);
  const { height, width, strideHeight, strideWidth, padding } = operator.window;
  const numbers = [
    ...[input.width, input.channels, output.width, output.channels],
    ...[height, width, strideHeight, strideWidth, padding.top, padding.left],
  ];
  small(operator, ...numbers);
  const [, , bias] = operator.inputs;
  const values = (): Int32Array =>
    bias === undefined || bias < 0 ? new Int32Array(output.channels) : Int32Array.from(graph.tensors[bias]!.data!);
  const outputs = output.height * output.width * output.channels;
  const taps = input.height * input.width * height * width * output.channels;
  return {
    constants: weighted(graph, operator, values),
    parameters: {
      type: 'mcunet_transposed_s8',
      bytes: 44,
      initialiser: () =>
        `{${[...numbers, quantParamsOf(graph, operator.inputs[0]!).zeroPoint].join(', ')}, $weights, $bias, ${requantisationText(convolutionRequantisation(graph, operator))}}`,
    },
    work: [taps * input.channels, taps, outputs, output.height],
  };
}
