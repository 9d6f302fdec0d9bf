import { sliceVector } from './slice.js';
import type { Convolution } from './structure.js';
import type { SharedWeights } from './supernet.js';

/** Batch normalisation as y = factor * x + offset, one entry per channel, in float64. */
interface Normalisation {
  readonly factors: Float64Array;
  readonly offsets: Float64Array;
}

/**
 * factor = gamma / sqrt(variance + epsilon), offset = beta - mean * factor. Means and variances are those of the batch,
 * one per channel.
 */
export function normalisation(
  supernet: SharedWeights,
  layer: Convolution,
  { means, variances }: { readonly means: Float32Array; readonly variances: Float32Array },
): Normalisation {
  const count = layer.output.channels;
  const gamma = sliceVector(supernet, `${layer.source}.bn.gamma`, count);
  const beta = sliceVector(supernet, `${layer.source}.bn.beta`, count);
  const epsilon = supernet.space.bnEpsilon;
  const factors = Float64Array.from(gamma, (value, channel) => value / Math.sqrt(variances[channel]! + epsilon));
  const offsets = Float64Array.from(beta, (value, channel) => value - means[channel]! * factors[channel]!);
  return { factors, offsets };
}
