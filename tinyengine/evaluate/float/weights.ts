import { paddedChannels } from './store.js';

/** Pads a vector of channels with 0 to a multiple of four. */
export function paddedVector(values: Float32Array): Float32Array {
  const padded = new Float32Array(paddedChannels(values.length));
  padded.set(values);
  return padded;
}

/**
 * Converts [rows][channels] to [rows][padded channels], for depthwise weights and for feature maps that are copied in.
 */
export function paddedRows(values: Float32Array, channels: number): Float32Array {
  const stride = paddedChannels(channels);
  if (stride === channels) return values;
  const rows = values.length / channels;
  const padded = new Float32Array(rows * stride);
  for (let row = 0; row < rows; row++) padded.set(values.subarray(row * channels, (row + 1) * channels), row * stride);
  return padded;
}

/**
 * Converts weights [outputs][taps][inputs] to blocks of 8 output channels, with a last block of 4 if 4 remain:
 * [block][taps][padded inputs][8 or 4]. The padding is 0.
 */
export function paddedWeights(values: Float32Array, outputs: number, taps: number, inputs: number): Float32Array {
  const stride = paddedChannels(inputs);
  const length = paddedChannels(outputs);
  const padded = new Float32Array(length * taps * stride);
  for (let output = 0; output < outputs; output++) {
    const block = output - (output % 8);
    const size = Math.min(8, length - block);
    for (let tap = 0; tap < taps; tap++)
      for (let input = 0; input < inputs; input++)
        padded[(block * taps + tap * size) * stride + input * size + (output - block)] =
          values[(output * taps + tap) * inputs + input]!;
  }
  return padded;
}
