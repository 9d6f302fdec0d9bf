import type { Window } from '../../graph/operator.js';
import { bordered, prepareTaps, runsOf, type Taps } from '../window.js';
import { paddedChannels, type Lend, type Store } from './store.js';
import type { FloatTensor } from './tensor.js';
import { paddedRows, paddedVector, paddedWeights } from './weights.js';

/** Weights are [out, height, width, in], bias is [out]. */
export function convolve(
  store: Store,
  input: FloatTensor,
  weights: Float32Array,
  bias: Float32Array,
  window: Window,
): FloatTensor {
  const outputs = bias.length;
  return store.scoped((lend) => {
    const padded = lend(paddedWeights(weights, outputs, window.height * window.width, input.channels));
    const offsets = lend(paddedVector(bias));
    return slide(store, lend, input, outputs, window, ({ taps, pixels, height, width }) => {
      const { runs, tapsPerRun } = runsOf(taps, window);
      const [starts, firsts] = [lend(runs), lend(pixels)];
      const [count, length] = [height * width, tapsPerRun * paddedChannels(input.channels)];
      return (output, featureMap) =>
        store.kernels.multiply(
          ...[output, featureMap, padded, offsets, firsts, count, starts, runs.length, length, paddedChannels(outputs)],
        );
    });
  });
}

/** Weights are [height, width, channels]. */
export function depthwise(store: Store, input: FloatTensor, weights: Float32Array, window: Window): FloatTensor {
  const { channels } = input;
  return store.scoped((lend) => {
    const padded = lend(paddedRows(weights, channels));
    return slide(store, lend, input, channels, window, ({ taps, pixels, height, width }) => {
      const [offsets, firsts, count] = [lend(taps), lend(pixels), height * width];
      return (output, featureMap) =>
        store.kernels.depthwise(
          ...[output, featureMap, padded, firsts, count, offsets, taps.length, paddedChannels(channels)],
        );
    });
  });
}

/** Runs on the addresses of one output feature map and of its input feature map with border. */
type Kernel = (output: number, featureMap: number) => void;

// Works on one feature map at a time, so that its copy with a border stays in the fast cache.
function slide(
  store: Store,
  lend: Lend,
  input: FloatTensor,
  channels: number,
  window: Window,
  prepare: (taps: Taps) => Kernel,
): FloatTensor {
  const { count, height, width } = input;
  const padded = { height, width, channels: paddedChannels(input.channels) };
  const whole = bordered(padded, window);
  const taps = prepareTaps(whole, window);
  const scaled = { ...taps, pixels: taps.pixels.map((step) => step * 4), taps: taps.taps.map((step) => step * 4) };
  const kernel = prepare(scaled);
  const hasBorder = whole.height > height || whole.width > width;
  const copy = hasBorder ? lend(new Float32Array(whole.height * whole.width * whole.channels)) : 0;
  const inside = copy + (window.padding.top * whole.width + window.padding.left) * whole.channels * 4;
  const output = store.tensor({ count, height: taps.height, width: taps.width, channels });
  const [inputBytes, outputBytes] = [
    height * width * padded.channels * 4,
    taps.height * taps.width * paddedChannels(channels) * 4,
  ];
  for (let index = 0; index < count; index++) {
    const from = input.address + index * inputBytes;
    if (hasBorder)
      store.kernels.copyRows(inside, from, height, width * padded.channels * 4, whole.width * whole.channels * 4);
    kernel(output.address + index * outputBytes, hasBorder ? copy : from);
  }
  return output;
}
