import type { FeatureMap } from '../../graph/graph.js';
import type { Window } from '../../graph/operator.js';
import { prepareTaps, onePixel } from '../window.js';
import { prepareWeights } from './blocks.js';
import { inBytes, type Convolution } from './convolution.js';
import { aligned, slack, type Layer } from './layer.js';
import { int32At } from './plain.js';

/**
 * Prepares a transposed convolution. A matrix product computes what every pixel of an input row contributes to each tap
 * of its window. The contributions are then added to the sums of the output pixels under the taps.
 *
 * @param convolution with weights [output channels][height][width][input channels]; every filter reads all channels
 */
export function prepareScattered({ input, window, weights, bias, rescale }: Convolution, output: FeatureMap): Layer {
  const taps = window.height * window.width;
  // The output channels of a tap are consecutive in the sums, so they are the last dimension of the product.
  const units = taps * output.channels;
  const byTap = Int8Array.from({ length: weights.length }, (_, index) => {
    const [unit, channel] = [Math.floor(index / input.channels), index % input.channels];
    const [tap, filter] = [Math.floor(unit / output.channels), unit % output.channels];
    return weights[(filter * taps + tap) * input.channels + channel]!;
  });
  const biases = new Int32Array(Math.ceil(units / 8) * 8);
  const rescales = Int32Array.from(
    rescale.multipliers.flatMap((factor, channel) => [factor, rescale.shifts[channel]!]),
  );
  const blocks = { channels: units, perGroup: units };
  const padded = prepareWeights(byTap, 1, input.channels, blocks, { kind: 'scalar', biases, rescales });
  const { pixels, taps: runs } = prepareTaps({ ...input, height: 1 }, onePixel);

  const rowBytes = input.width * input.channels * 2;
  // eight sums are stored at once
  const stride = aligned((units + 7) * 4);
  const sizes = {
    operand: aligned(input.height * rowBytes + slack),
    products: input.width * stride + slack,
    sums: output.height * output.width * output.channels * 4,
  };
  return {
    tables: [inBytes(pixels), runs, padded, biases, rescales],
    scratchBytes: sizes.operand + sizes.products + sizes.sums,
    bind: ({ kernels, inputs: [from], output: to, tables: [firsts, starts, packed, zeros, factors], scratch }) => {
      const [operand, productsAt] = [scratch, scratch + sizes.operand];
      const sumsAt = productsAt + sizes.products;
      const products = int32At(kernels, productsAt, (input.width * stride) / 4);
      const sums = int32At(kernels, sumsAt, sizes.sums / 4);
      const start = Int32Array.from(sums, (_, at) => bias?.[at % output.channels] ?? 0);
      const widening = [operand, from!, input.height, rowBytes / 2, 0, 0, 0, 0, rescale.inputZeroPoint];
      const product = [firsts!, input.width, starts!, 1, Math.ceil(input.channels / 2), units];
      const range = [rescale.outputZeroPoint, rescale.min, rescale.max];
      return () => {
        kernels.widen(...widening);
        sums.set(start);
        for (let y = 0; y < input.height; y++) {
          kernels.multiplyRaw(productsAt, stride, operand + y * rowBytes, packed!, zeros!, ...product);
          addRow(sums, output, products, stride / 4, y, input.width, window);
        }
        const { channels } = output;
        kernels.requantise(to, channels, sumsAt, channels, output.height * output.width, channels, factors!, ...range);
      };
    },
  };
}

/**
 * Adds the contributions of input row y to the sums, where they are inside the output. They are [width][stride], of
 * which [taps][output channels] are used.
 */
function addRow(
  sums: Int32Array,
  output: FeatureMap,
  products: Int32Array,
  stride: number,
  y: number,
  width: number,
  window: Window,
): void {
  const { channels } = output;
  for (let i = 0; i < window.height; i++) {
    const row = y * window.strideHeight - window.padding.top + i;
    if (row < 0 || row >= output.height) continue;
    for (let x = 0; x < width; x++)
      for (let j = 0; j < window.width; j++) {
        const column = x * window.strideWidth - window.padding.left + j;
        if (column < 0 || column >= output.width) continue;
        const [to, from] = [(row * output.width + column) * channels, x * stride + (i * window.width + j) * channels];
        for (let channel = 0; channel < channels; channel++) sums[to + channel]! += products[from + channel]!;
      }
  }
}
