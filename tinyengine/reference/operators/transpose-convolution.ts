import type { FeatureMap } from '../../graph/graph.js';
import type { Window } from '../../graph/operator.js';
import { convolutionRequantisation, type ConvolutionRequantisation } from '../../graph/quantised.js';
import { requantise } from '../../graph/shared/requantise.js';
import { biasOf, featureMapsOf, type Runs } from '../run.js';

interface TransposeConvolution {
  readonly input: FeatureMap;
  readonly output: FeatureMap;
  readonly window: Window;
  readonly rescale: ConvolutionRequantisation;
}

/**
 * TRANSPOSE_CONV: [H, W, C] with weights [O, kh, kw, C] and bias [O] or null to [H', W', O]. Every input cell adds to
 * the outputs under its window.
 */
function convolveTransposed(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  bias: ArrayLike<number> | null,
  { input, output, window, rescale }: TransposeConvolution,
): Int8Array {
  const sums = new Int32Array(output.height * output.width * output.channels);
  for (let y = 0; y < input.height; y++)
    for (let x = 0; x < input.width; x++)
      for (let i = 0; i < window.height; i++) {
        const row = y * window.strideHeight - window.padding.top + i;
        if (row < 0 || row >= output.height) continue;
        for (let j = 0; j < window.width; j++) {
          const column = x * window.strideWidth - window.padding.left + j;
          if (column < 0 || column >= output.width) continue;
          for (let o = 0; o < output.channels; o++) {
            const pixel = (y * input.width + x) * input.channels;
            const tap = ((o * window.height + i) * window.width + j) * input.channels;
            let sum = 0;
            for (let c = 0; c < input.channels; c++)
              sum += (values[pixel + c]! - rescale.inputZeroPoint) * weights[tap + c]!;
            sums[(row * output.width + column) * output.channels + o]! += sum;
          }
        }
      }
  return Int8Array.from(sums, (sum, at) => {
    const channel = at % output.channels;
    return requantise(sum + (bias?.[channel] ?? 0), channel, rescale);
  });
}

export default {
  TRANSPOSE_CONV: (operator, graph, read) =>
    convolveTransposed(read(0), read(1), biasOf(operator, read), {
      ...featureMapsOf(operator, graph),
      window: operator.window,
      rescale: convolutionRequantisation(graph, operator),
    }),
} satisfies Runs;
