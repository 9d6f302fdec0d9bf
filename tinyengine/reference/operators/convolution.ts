import type { FeatureMap } from '../../graph/graph.js';
import type { Window } from '../../graph/operator.js';
import { convolutionRequantisation, type ConvolutionRequantisation } from '../../graph/quantised.js';
import { requantise } from '../../graph/shared/requantise.js';
import { biasOf, featureMapsOf, type Runs } from '../run.js';

interface Convolution {
  readonly batches: number;
  readonly input: FeatureMap;
  readonly output: FeatureMap;
  readonly window: Window;
  /** Input channels that a filter reads (I of OHWI). The number of groups is input channels / filterChannels. */
  readonly filterChannels: number;
  readonly rescale: ConvolutionRequantisation;
}

/**
 * CONV_2D: [batches, H, W, C] with weights [O, kh, kw, I] and bias [O] or null to [batches, H', W', O]. Padding adds
 * nothing.
 */
export function convolve(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  bias: ArrayLike<number> | null,
  { batches, input, output, window, filterChannels, rescale }: Convolution,
): Int8Array {
  const result = new Int8Array(batches * output.height * output.width * output.channels);
  const channelsPerGroup = output.channels / (input.channels / filterChannels);
  let next = 0;
  for (let batch = 0; batch < batches; batch++)
    for (let y = 0; y < output.height; y++)
      for (let x = 0; x < output.width; x++)
        for (let channel = 0; channel < output.channels; channel++) {
          const firstInput = Math.floor(channel / channelsPerGroup) * filterChannels;
          let sum = bias?.[channel] ?? 0;
          for (let i = 0; i < window.height; i++) {
            const row = y * window.strideHeight - window.padding.top + i * window.dilationHeight;
            if (row < 0 || row >= input.height) continue;
            for (let j = 0; j < window.width; j++) {
              const column = x * window.strideWidth - window.padding.left + j * window.dilationWidth;
              if (column < 0 || column >= input.width) continue;
              const pixel = ((batch * input.height + row) * input.width + column) * input.channels + firstInput;
              const tap = ((channel * window.height + i) * window.width + j) * filterChannels;
              for (let c = 0; c < filterChannels; c++)
                sum = (sum + (values[pixel + c]! - rescale.inputZeroPoint) * weights[tap + c]!) | 0;
            }
          }
          result[next++] = requantise(sum, channel, rescale);
        }
  return result;
}

export default {
  CONV_2D: (operator, graph, read) =>
    convolve(read(0), read(1), biasOf(operator, read), {
      ...featureMapsOf(operator, graph),
      window: operator.window,
      filterChannels: graph.tensors[operator.inputs[1]!]!.shape[3]!,
      rescale: convolutionRequantisation(graph, operator),
    }),
} satisfies Runs;
