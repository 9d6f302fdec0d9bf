import { laidChannels } from './store.js';

/** Values of a channel vector in memory: the rest of the last four are 0. */
export function laidVector(values: Float32Array): Float32Array {
  const laid = new Float32Array(laidChannels(values.length));
  laid.set(values);
  return laid;
}

/** [rows][channels] to [rows][laid channels]: depthwise weights, and feature maps on their way in. */
export function laidRows(values: Float32Array, channels: number): Float32Array {
  const stride = laidChannels(channels);
  if (stride === channels) return values;
  const rows = values.length / channels;
  const laid = new Float32Array(rows * stride);
  for (let row = 0; row < rows; row++) laid.set(values.subarray(row * channels, (row + 1) * channels), row * stride);
  return laid;
}

/**
 * Weights [outputs][taps][inputs] to blocks of 8 output channels, a last block of 4 where 4 are left: [block][taps][laid inputs][8 or 4].
 * What the layout adds is 0.
 */
export function laidWeights(values: Float32Array, outputs: number, taps: number, inputs: number): Float32Array {
  const stride = laidChannels(inputs);
  const length = laidChannels(outputs);
  const laid = new Float32Array(length * taps * stride);
  for (let output = 0; output < outputs; output++) {
    const block = output - (output % 8);
    const size = Math.min(8, length - block);
    for (let tap = 0; tap < taps; tap++)
      for (let input = 0; input < inputs; input++)
        laid[(block * taps + tap * size) * stride + input * size + (output - block)] =
          values[(output * taps + tap) * inputs + input]!;
  }
  return laid;
}
