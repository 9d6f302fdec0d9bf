// Depthwise convolution. Two taps of a channel are interleaved for one dot product. Four pixels share the weights.
//
//   pixels   as in multiply.as.ts
//   taps     u32 [2 * pairs]                        byte offsets; with an odd number, any tap with weight 0 is added
//   weights  i16 [blocks of 8 channels][pairs][8][2]

import { offsetOf, parameterBytes, requantiseEight, storeEight } from './requantise.as';

export function depthwise(
  output: usize, outputStride: usize, input: usize, weights: usize, parameters: usize,
  pixels: usize, count: usize, taps: usize, pairs: usize, channels: usize,
  zeroPoint: i32, low: i32, high: i32,
): void {
  slide<i8>(output, outputStride, input, weights, parameters, parameterBytes, pixels, count, taps, pairs, channels, zeroPoint, low, high);
}

/** Writes the sums themselves, i32 [count][outputStride / 4]. Parameters are bias i32 [channels, rounded up to 8]. */
export function depthwiseRaw(
  output: usize, outputStride: usize, input: usize, weights: usize, parameters: usize,
  pixels: usize, count: usize, taps: usize, pairs: usize, channels: usize,
): void {
  slide<i32>(output, outputStride, input, weights, parameters, 32, pixels, count, taps, pairs, channels, 0, 0, 0);
}

@inline
function dotLow(sum: v128, x: v128, y: v128, w: v128): v128 {
  return i32x4.add(sum, i32x4.dot_i16x8_s(v128.shuffle<i16>(x, y, 0, 8, 1, 9, 2, 10, 3, 11), w));
}

@inline
function dotHigh(sum: v128, x: v128, y: v128, w: v128): v128 {
  return i32x4.add(sum, i32x4.dot_i16x8_s(v128.shuffle<i16>(x, y, 4, 12, 5, 13, 6, 14, 7, 15), w));
}

@inline
function slide<T>(
  output: usize, outputStride: usize, input: usize, weights: usize, parameters: usize, parameterStep: usize,
  pixels: usize, count: usize, taps: usize, pairs: usize, channels: usize,
  zeroPoint: i32, low: i32, high: i32,
): void {
  const offset = offsetOf(zeroPoint), least = i8x16.splat(<i8>low), greatest = i8x16.splat(<i8>high);
  const last = output + (count - 1) * outputStride, end = taps + (pairs << 3);
  for (let pixel: usize = 0; pixel < count; pixel += 4, pixels += 16) {
    const y0 = output + pixel * outputStride, y1 = min(y0 + outputStride, last);
    const y2 = min(y1 + outputStride, last), y3 = min(y2 + outputStride, last);
    const o0 = <usize>load<u32>(pixels), o1 = <usize>load<u32>(pixels, 4);
    const o2 = <usize>load<u32>(pixels, 8), o3 = <usize>load<u32>(pixels, 12);
    let w = weights, p = parameters;
    for (let c: usize = 0; c < channels; c += 8, p += parameterStep) {
      const x = input + (c << 1);
      let a0 = v128.load(p), b0 = v128.load(p, 16);
      let a1 = a0, a2 = a0, a3 = a0, b1 = b0, b2 = b0, b3 = b0;
      for (let tap = taps; tap < end; tap += 8, w += 32) {
        const e = x + <usize>load<u32>(tap), f = x + <usize>load<u32>(tap, 4);
        const v = v128.load(w), u = v128.load(w, 16);
        let g = v128.load(e + o0), h = v128.load(f + o0);
        a0 = dotLow(a0, g, h, v), b0 = dotHigh(b0, g, h, u);
        g = v128.load(e + o1), h = v128.load(f + o1);
        a1 = dotLow(a1, g, h, v), b1 = dotHigh(b1, g, h, u);
        g = v128.load(e + o2), h = v128.load(f + o2);
        a2 = dotLow(a2, g, h, v), b2 = dotHigh(b2, g, h, u);
        g = v128.load(e + o3), h = v128.load(f + o3);
        a3 = dotLow(a3, g, h, v), b3 = dotHigh(b3, g, h, u);
      }
      if (sizeof<T>() == 4) {
        const at = c << 2;
        v128.store(y0 + at, a0), v128.store(y0 + at, b0, 16), v128.store(y1 + at, a1), v128.store(y1 + at, b1, 16);
        v128.store(y2 + at, a2), v128.store(y2 + at, b2, 16), v128.store(y3 + at, a3), v128.store(y3 + at, b3, 16);
      } else {
        const left = channels - c;
        storeEight(y0 + c, requantiseEight(a0, b0, p, offset, least, greatest), left);
        storeEight(y1 + c, requantiseEight(a1, b1, p, offset, least, greatest), left);
        storeEight(y2 + c, requantiseEight(a2, b2, p, offset, least, greatest), left);
        storeEight(y3 + c, requantiseEight(a3, b3, p, offset, least, greatest), left);
      }
    }
  }
}
