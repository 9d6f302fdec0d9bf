// All convolutions except depthwise ones, and the fully connected layer: a matrix product of pixels and weights.
//
//   pixels      u32 [count, rounded up to 4]   byte offset of each output pixel's first tap; the last one fills the block
//   runs        u32 [runCount]                 byte offset from there to each run of 2 * pairs consecutive int16
//   weights     i16 [blocks of 8 channels][runCount * pairs][8][2]
//   parameters  of requantiseEight, for one block of 8 channels after another
//   output      i8 [count][outputStride], of which `channels` are written
//
// A run of odd length ends with a weight of 0. One dot product adds two products to each of four channels. Four pixels
// share the weights.

import { offsetOf, parameterBytes, requantiseEight, storeEight } from './requantise.as';

export function multiply(
  output: usize, outputStride: usize, input: usize, weights: usize, parameters: usize,
  pixels: usize, count: usize, runs: usize, runCount: usize, pairs: usize, channels: usize,
  zeroPoint: i32, low: i32, high: i32,
): void {
  product<i8>(output, outputStride, input, weights, parameters, parameterBytes, pixels, count, runs, runCount, pairs, channels, zeroPoint, low, high);
}

/** Writes the sums themselves, i32 [count][outputStride / 4]. Parameters are bias i32 [channels, rounded up to 8]. */
export function multiplyRaw(
  output: usize, outputStride: usize, input: usize, weights: usize, parameters: usize,
  pixels: usize, count: usize, runs: usize, runCount: usize, pairs: usize, channels: usize,
): void {
  product<i32>(output, outputStride, input, weights, parameters, 32, pixels, count, runs, runCount, pairs, channels, 0, 0, 0);
}

@inline
function product<T>(
  output: usize, outputStride: usize, input: usize, weights: usize, parameters: usize, parameterStep: usize,
  pixels: usize, count: usize, runs: usize, runCount: usize, pairs: usize, channels: usize,
  zeroPoint: i32, low: i32, high: i32,
): void {
  const offset = offsetOf(zeroPoint), least = i8x16.splat(<i8>low), greatest = i8x16.splat(<i8>high);
  const last = output + (count - 1) * outputStride, runBytes = pairs << 2;
  for (let pixel: usize = 0; pixel < count; pixel += 4, pixels += 16) {
    const x0 = input + <usize>load<u32>(pixels), x1 = input + <usize>load<u32>(pixels, 4);
    const x2 = input + <usize>load<u32>(pixels, 8), x3 = input + <usize>load<u32>(pixels, 12);
    // the repeated last pixels of the table write the same values to the same address
    const y0 = output + pixel * outputStride, y1 = min(y0 + outputStride, last);
    const y2 = min(y1 + outputStride, last), y3 = min(y2 + outputStride, last);
    let w = weights, p = parameters;
    for (let c: usize = 0; c < channels; c += 8, p += parameterStep) {
      let a0 = v128.load(p), b0 = v128.load(p, 16);
      let a1 = a0, a2 = a0, a3 = a0, b1 = b0, b2 = b0, b3 = b0;
      for (let run: usize = 0; run < runCount; run++) {
        const start = <usize>load<u32>(runs + (run << 2));
        let q0 = x0 + start, q1 = x1 + start, q2 = x2 + start, q3 = x3 + start;
        for (const end = q0 + runBytes; q0 < end; ) {
          const v = v128.load(w), u = v128.load(w, 16);
          let x = v128.load32_splat(q0);
          a0 = i32x4.add(a0, i32x4.dot_i16x8_s(x, v)), b0 = i32x4.add(b0, i32x4.dot_i16x8_s(x, u));
          x = v128.load32_splat(q1);
          a1 = i32x4.add(a1, i32x4.dot_i16x8_s(x, v)), b1 = i32x4.add(b1, i32x4.dot_i16x8_s(x, u));
          x = v128.load32_splat(q2);
          a2 = i32x4.add(a2, i32x4.dot_i16x8_s(x, v)), b2 = i32x4.add(b2, i32x4.dot_i16x8_s(x, u));
          x = v128.load32_splat(q3);
          a3 = i32x4.add(a3, i32x4.dot_i16x8_s(x, v)), b3 = i32x4.add(b3, i32x4.dot_i16x8_s(x, u));
          w += 32, q0 += 4, q1 += 4, q2 += 4, q3 += 4;
        }
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
