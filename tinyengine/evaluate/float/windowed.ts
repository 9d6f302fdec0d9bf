import type { Window } from '../../graph/operator.js';
import { bordered, layTaps, runsOf, type Taps } from '../window.js';
import { laidChannels, type Lend, type Store } from './store.js';
import type { FloatTensor } from './tensor.js';
import { laidRows, laidVector, laidWeights } from './weights.js';

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
    const laid = lend(laidWeights(weights, outputs, window.height * window.width, input.channels));
    const offsets = lend(laidVector(bias));
    return slide(store, lend, input, outputs, window, ({ taps, pixels, height, width }) => {
      const { runs, tapsPerRun } = runsOf(taps, window);
      const [starts, firsts] = [lend(runs), lend(pixels)];
      const [count, length] = [height * width, tapsPerRun * laidChannels(input.channels)];
      return (output, featureMap) =>
        store.kernels.multiply(
          ...[output, featureMap, laid, offsets, firsts, count, starts, runs.length, length, laidChannels(outputs)],
        );
    });
  });
}

/** Weights are [height, width, channels]. */
export function depthwise(store: Store, input: FloatTensor, weights: Float32Array, window: Window): FloatTensor {
  const { channels } = input;
  return store.scoped((lend) => {
    const laid = lend(laidRows(weights, channels));
    return slide(store, lend, input, channels, window, ({ taps, pixels, height, width }) => {
      const [offsets, firsts, count] = [lend(taps), lend(pixels), height * width];
      return (output, featureMap) =>
        store.kernels.depthwise(
          ...[output, featureMap, laid, firsts, count, offsets, taps.length, laidChannels(channels)],
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
  const laid = { height, width, channels: laidChannels(input.channels) };
  const whole = bordered(laid, window);
  const taps = layTaps(whole, window);
  const scaled = { ...taps, pixels: taps.pixels.map((step) => step * 4), taps: taps.taps.map((step) => step * 4) };
  const kernel = prepare(scaled);
  const hasBorder = whole.height > height || whole.width > width;
  const copy = hasBorder ? lend(new Float32Array(whole.height * whole.width * whole.channels)) : 0;
  const inside = copy + (window.padding.top * whole.width + window.padding.left) * whole.channels * 4;
  const output = store.tensor({ count, height: taps.height, width: taps.width, channels });
  const [inputBytes, outputBytes] = [
    height * width * laid.channels * 4,
    taps.height * taps.width * laidChannels(channels) * 4,
  ];
  for (let index = 0; index < count; index++) {
    const from = input.address + index * inputBytes;
    if (hasBorder)
      store.kernels.copyRows(inside, from, height, width * laid.channels * 4, whole.width * whole.channels * 4);
    kernel(output.address + index * outputBytes, hasBorder ? copy : from);
  }
  return output;
}
