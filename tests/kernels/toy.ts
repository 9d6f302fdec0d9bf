import type { Graph } from '../../tinyengine/graph/graph.js';
import type { Conv2d } from '../../tinyengine/graph/operators/convolution.js';
import type { CodeCosts, Family, Kernel, Kernels, Plan } from '../../tinyengine/kernels/kernel.js';
import { featureMaps } from '../../tinyengine/kernels/shared/geometry.js';
import { foldedBias, sumOf, weighted, weightedFields } from '../../tinyengine/kernels/shared/weighted.js';
import { cores } from '../../tinyengine/target.js';
import files from './toy?files';

/**
 * Kernels for 1x1 convolutions. Their weights are packed in another order and width, and their sums are scratch of one
 * call.
 */
const kernels = [
  { name: 'mcunet_toy_convolve_1x1_s8', kinds: ['CONV_2D'], suits: isOneByOne, plan: convolution },
] satisfies Kernels<Conv2d>;

function isOneByOne(graph: Graph, operator: Conv2d): boolean {
  const { window, inputs } = operator;
  const { padding, strideWidth, strideHeight } = window;
  const [input] = featureMaps(graph, operator);
  const sizes = [window.height, window.width, strideWidth, strideHeight];
  const isPadded = Object.values(padding).some((cells: number) => cells > 0);
  return sizes.every((size) => size === 1) && !isPadded && graph.tensors[inputs[1]!]!.shape[3] === input.channels;
}

function convolution(graph: Graph, operator: Conv2d): Plan {
  const [input, output] = featureMaps(graph, operator);
  const { data } = graph.tensors[operator.inputs[1]!]!;
  const bias = (): Int32Array =>
    foldedBias(graph, operator, (values, channel) => sumOf(values, channel * input.channels, input.channels, 1));
  const [weights, ...others] = weighted(graph, operator, bias);
  const turned = (): Int16Array =>
    Int16Array.from({ length: data!.length }, (_, at) => {
      const [from, to] = [Math.floor(at / output.channels), at % output.channels];
      return data![to * input.channels + from]!;
    });
  return {
    constants: [{ ...weights!, type: 'int16_t', values: turned }, ...others],
    parameters: {
      type: 'mcunet_toy_convolve_1x1_params_s8',
      bytes: 28,
      fields: () => ({
        width: output.width,
        inputs: input.channels,
        outputs: output.channels,
        ...weightedFields(graph, operator),
      }),
    },
    scratch: { kept: 0, perStep: 4 * output.channels },
    work: [output.height * output.width * output.channels * input.channels],
  };
}

const costs: Readonly<Record<string, CodeCosts>> = {
  mcunet_toy_convolve_1x1_s8: { bytes: 400, instructions: [9], stackBytes: 100 },
};

export const toy: Family = {
  name: 'toy',
  kernels: kernels as readonly Kernel[],
  header: 'mcunet_toy.h',
  files,
  costs: Object.fromEntries(cores.map((core) => [core, costs])),
};
