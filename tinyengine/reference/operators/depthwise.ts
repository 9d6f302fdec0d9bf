import type { FeatureMap } from '../../graph/graph.js';
import type { Window } from '../../graph/operator.js';
import { convolutionRequantisation, type ConvolutionRequantisation } from '../../graph/quantised.js';
import { requantise } from '../../graph/shared/requantise.js';
import { biasOf, featureMapsOf, type Runs } from '../run.js';

interface Depthwise {
  readonly batches: number;
  readonly input: FeatureMap;
  readonly output: FeatureMap;
  readonly window: Window;
  /** Output channels per input channel. Output channel = input channel * multiplier + m. */
  readonly multiplier: number;
  readonly rescale: ConvolutionRequantisation;
}

/**
 * DEPTHWISE_CONV_2D: [batches, H, W, C] with weights [kh, kw, C * multiplier] and bias or null. Padding adds nothing.
 */
export function convolveDepthwise(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  bias: ArrayLike<number> | null,
  { batches, input, output, window, multiplier, rescale }: Depthwise,
): Int8Array {
  const result = new Int8Array(batches * output.height * output.width * output.channels);
  let next = 0;
  for (let batch = 0; batch < batches; batch++)
    for (let y = 0; y < output.height; y++)
      for (let x = 0; x < output.width; x++)
        for (let channel = 0; channel < output.channels; channel++) {
          const inputChannel = Math.floor(channel / multiplier);
          let sum = bias?.[channel] ?? 0;
          for (let i = 0; i < window.height; i++) {
            const row = y * window.strideHeight - window.padding.top + i * window.dilationHeight;
            if (row < 0 || row >= input.height) continue;
            for (let j = 0; j < window.width; j++) {
              const column = x * window.strideWidth - window.padding.left + j * window.dilationWidth;
              if (column < 0 || column >= input.width) continue;
              const pixel = ((batch * input.height + row) * input.width + column) * input.channels + inputChannel;
              const tap = (i * window.width + j) * output.channels + channel;
              sum = (sum + (values[pixel]! - rescale.inputZeroPoint) * weights[tap]!) | 0;
            }
          }
          result[next++] = requantise(sum, channel, rescale);
        }
  return result;
}

export default {
  DEPTHWISE_CONV_2D: (operator, graph, read) =>
    convolveDepthwise(read(0), read(1), biasOf(operator, read), {
      ...featureMapsOf(operator, graph),
      window: operator.window,
      multiplier: operator.multiplier,
      rescale: convolutionRequantisation(graph, operator),
    }),
} satisfies Runs;
