import { networkOverflows } from '../errors/search.js';
import type { FloatKernels } from '../tinyengine/evaluate/float.js';
import type { FloatTensor } from '../tinyengine/evaluate/float/tensor.js';
import { isRangeMeasured, type Calibration, type LayerCalibration } from './calibration.js';
import { resizeImages, type Images } from './images.js';
import { normalisation } from './normalisation.js';
import { sliceVector, sliceWeights } from './slice.js';
import type { Convolution, Layer, Structure } from './structure.js';
import type { SharedWeights } from './supernet.js';

interface CalibrationRun {
  readonly calibration: Calibration;
  /** Scores of the float network for the images: [count, classes]. */
  readonly logits: Float32Array;
}

const noMoments = { means: new Float32Array(0), variances: new Float32Array(0) };

/**
 * Runs the images through a sub-network in float32 once, layer by layer. It collects the moments of each layer,
 * normalises with them, and collects the ranges that quantisation needs. Shared weights carry no statistics of any
 * single network, so an inherited network is no better than chance without them (BigNAS, arXiv 2003.11142, section
 * 3.3).
 * @throws SUPERNET_OVERFLOWS when a number exceeds float32
 */
export function calibrate(
  supernet: SharedWeights,
  structure: Structure,
  images: Images,
  kernels: FloatKernels,
): CalibrationRun {
  kernels.clear();
  const lastUse = lastUses(structure);
  const values: (FloatTensor | null)[] = [
    structure.layers[0]?.kind === 'resize' ? null : writeImages(images, structure, kernels),
  ];
  const calibration = structure.layers.map((layer, index): LayerCalibration => {
    const { output, moments } = run(supernet, layer, structure, images, values, kernels);
    values.push(output);
    const range = isRangeMeasured(layer) ? kernels.range(output) : null;
    const numbers = [...moments.means, ...moments.variances, range?.minimum ?? 0, range?.maximum ?? 0];
    if (!numbers.every(Number.isFinite)) throw networkOverflows(structure.canonical, layer.name);
    for (const [value, tensor] of values.entries()) {
      if (tensor === null || lastUse[value]! > index) continue;
      kernels.release(tensor);
      values[value] = null;
    }
    return { ...moments, range };
  });
  const scores = values.at(-1) as FloatTensor;
  const logits = kernels.read(scores);
  kernels.release(scores);
  return { calibration, logits };
}

interface Result {
  readonly output: FloatTensor;
  readonly moments: Pick<LayerCalibration, 'means' | 'variances'>;
}

function run(
  supernet: SharedWeights,
  layer: Layer,
  structure: Structure,
  images: Images,
  values: readonly (FloatTensor | null)[],
  kernels: FloatKernels,
): Result {
  const input = values[layer.input] ?? null;
  if (layer.kind === 'resize')
    return { output: writeImages(resizeImages(images, layer.output), structure, kernels), moments: noMoments };
  if (input === null) throw new Error(`${layer.name} reads a value that is gone`);
  switch (layer.kind) {
    case 'convolution':
    case 'depthwise':
      return convolve(supernet, layer, input, kernels);
    case 'add':
      return { output: kernels.add(values[layer.other]!, input), moments: noMoments };
    case 'pool':
      return { output: kernels.averagePool(input), moments: noMoments };
    case 'linear': {
      const bias = sliceVector(supernet, 'head.bias', layer.output.channels);
      return { output: kernels.linear(input, sliceWeights(supernet, layer), bias), moments: noMoments };
    }
  }
}

function convolve(supernet: SharedWeights, layer: Convolution, input: FloatTensor, kernels: FloatKernels): Result {
  const weights = sliceWeights(supernet, layer);
  const output =
    layer.kind === 'depthwise'
      ? kernels.depthwise(input, weights, layer.window)
      : kernels.convolve(input, weights, layer.window);
  const moments = kernels.moments(output);
  const { factors, offsets } = normalisation(supernet, layer, moments);
  kernels.normalise(output, Float32Array.from(factors), Float32Array.from(offsets), layer.activation);
  return { output, moments };
}

function writeImages(
  { count, height, width, channels, values }: Images,
  { space }: Structure,
  kernels: FloatKernels,
): FloatTensor {
  const { scale, zeroPoint } = space.input;
  const real = Float32Array.from(values, (q) => scale * (q - zeroPoint));
  return kernels.write({ count, height, width, channels }, real);
}

/** The index of the last layer that reads each value. The final output has none, so it is kept. */
function lastUses({ layers }: Structure): readonly number[] {
  const uses = Array.from({ length: layers.length + 1 }, () => layers.length);
  for (const [index, layer] of layers.entries()) {
    uses[layer.input] = index;
    if (layer.kind === 'add') uses[layer.other] = index;
  }
  return uses;
}
