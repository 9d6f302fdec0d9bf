import type { Graph } from '../tinyengine/graph/graph.js';
import { roundHalfAway } from '../tinyengine/graph/fixed-point.js';
import type { QuantParams } from '../tinyengine/graph/quantised.js';
import { assemble, type Parameters } from './assemble.js';
import type { Calibration, LayerCalibration } from './calibration.js';
import { normalisation } from './normalisation.js';
import { sliceVector, sliceWeights, type Weighted } from './slice.js';
import type { Layer, Structure } from './structure.js';
import type { SharedWeights } from './supernet.js';

/**
 * Quantises a calibrated sub-network to int8, with batch normalisation folded in. Weights are symmetric per output
 * channel, activations affine per tensor (TFLite's int8 specification). It computes in float64 and rounds to float32
 * where a model file stores float32. Every host, and the trainer, therefore gets the same bytes.
 */
export function quantise(supernet: SharedWeights, structure: Structure, calibration: Calibration): Graph {
  const codes = activationCodes(structure, calibration);
  return assemble(structure, codes, (layer, index) =>
    quantiseParameters(supernet, layer, calibration[index]!, codes[layer.input]!),
  );
}

/** Scale and zero point of every value. */
function activationCodes({ space, layers }: Structure, calibration: Calibration): readonly QuantParams[] {
  const codes: QuantParams[] = [{ scale: Math.fround(space.input.scale), zeroPoint: space.input.zeroPoint }];
  for (const [index, layer] of layers.entries()) codes.push(outputCode(layer, calibration[index]!, codes));
  return codes;
}

function outputCode(layer: Layer, { range }: LayerCalibration, codes: readonly QuantParams[]): QuantParams {
  if (range !== null) return affine(range.minimum, range.maximum);
  return 'activation' in layer ? affine(0, 6) : codes[layer.input]!;
}

/** The quantisation that spans minimum … maximum and represents 0 exactly. */
export function affine(minimum: number, maximum: number): QuantParams {
  const [low, high] = [Math.min(0, minimum), Math.max(0, maximum)];
  const scale = scaleOf((high - low) / 255);
  return { scale, zeroPoint: clamp(roundHalfAway(-128 - low / scale), -128, 127) };
}

function quantiseParameters(
  supernet: SharedWeights,
  layer: Weighted,
  calibration: LayerCalibration,
  input: QuantParams,
): Parameters {
  const { weights, bias } = foldedParameters(supernet, layer, calibration);
  const outputs = layer.output.channels;
  // A weight's output channel decides its scale. It is the first axis of [out, …] and the last axis of depthwise
  // weights. The classifier has one scale for all.
  const perChannel = weights.length / outputs;
  const scaleIndex = {
    convolution: (index: number) => Math.floor(index / perChannel),
    depthwise: (index: number) => index % outputs,
    linear: () => 0,
  }[layer.kind];
  const largest = new Float64Array(layer.kind === 'linear' ? 1 : outputs);
  for (const [index, weight] of weights.entries()) {
    const at = scaleIndex(index);
    largest[at] = Math.max(largest[at]!, Math.abs(weight));
  }
  const weightScales = Array.from(largest, (value) => scaleOf(value / 127));
  const biasLimit = 2 ** 31 - 1;
  return {
    weights: Int8Array.from(weights, (weight, index) =>
      clamp(roundHalfAway(weight / weightScales[scaleIndex(index)]!), -127, 127),
    ),
    weightScales,
    bias: Int32Array.from(bias, (value, channel) => {
      const scale = input.scale * (weightScales[channel] ?? weightScales[0]!);
      return clamp(roundHalfAway(value / scale), -biasLimit, biasLimit);
    }),
  };
}

/** Weights (float32) and bias (float64) with batch normalisation folded in. */
function foldedParameters(
  supernet: SharedWeights,
  layer: Weighted,
  calibration: LayerCalibration,
): { weights: Float32Array; bias: Float64Array } {
  const weights = sliceWeights(supernet, layer);
  const outputs = layer.output.channels;
  if (layer.kind === 'linear') return { weights, bias: Float64Array.from(sliceVector(supernet, 'head.bias', outputs)) };
  const { factors, offsets } = normalisation(supernet, layer, calibration);
  const perChannel = weights.length / outputs;
  const channelOf =
    layer.kind === 'depthwise' ? (index: number) => index % outputs : (index: number) => Math.floor(index / perChannel);
  return { weights: weights.map((weight, index) => weight * factors[channelOf(index)]!), bias: offsets };
}

/** The scale as a model file stores it. Where all values round to 0 any scale is correct. */
const scaleOf = (step: number): number => Math.fround(step) || 1;

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
