import type { Convolution, Layer, Linear } from './structure.js';
import type { SharedWeights } from './supernet.js';

/** A layer with weights. */
export type Weighted = Convolution | Linear;

export const isWeighted = (layer: Layer): layer is Weighted => 'source' in layer;

/**
 * The part of the supernet's weights that a layer uses: the first rows and columns, and the centre of a larger kernel.
 * The layout is that of the kernels: convolution [out, height, width, in], depthwise [height, width, channel], linear
 * [out, in].
 */
export function sliceWeights({ tensors }: SharedWeights, layer: Weighted): Float32Array {
  const { shape, values } = tensors.get(`${layer.source}.weight`)!;
  const outputs = layer.output.channels;
  const { height, width } = layer.kind === 'linear' ? { height: 1, width: 1 } : layer.window;
  const inputs = layer.kind === 'depthwise' ? 1 : layer.inputChannels;
  // Checkpoint layout: [out, in, rows, columns]. Pointwise and linear weights lack the last two axes, depthwise ones
  // the second.
  const [storedInputs, stored] = layer.kind === 'depthwise' ? [1, shape[1]!] : [shape[1]!, shape[2] ?? 1];
  const crop = (stored - height) / 2;
  const [outStride, rowStride, columnStride, inStride] =
    layer.kind === 'depthwise'
      ? [1, width * outputs, outputs, 0]
      : [height * width * inputs, width * inputs, inputs, 1];
  const slice = new Float32Array(outputs * height * width * inputs);
  for (let out = 0; out < outputs; out += 1) {
    for (let input = 0; input < inputs; input += 1) {
      for (let y = 0; y < height; y += 1) {
        const from = ((out * storedInputs + input) * stored + y + crop) * stored + crop;
        const to = out * outStride + y * rowStride + input * inStride;
        for (let x = 0; x < width; x += 1) slice[to + x * columnStride] = values[from + x]!;
      }
    }
  }
  return slice;
}

/** The first `count` values of a vector of the checkpoint: gamma, beta or bias. */
export const sliceVector = ({ tensors }: SharedWeights, name: string, count: number): Float32Array =>
  tensors.get(name)!.values.subarray(0, count);
