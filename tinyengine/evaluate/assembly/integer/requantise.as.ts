// Requantises accumulators to int8 with the double rounding of TensorFlow Lite Micro, eight channels at a time.
//
//   high   = floor((sum * multiplier + 2^30) / 2^31)        the doubling high multiply
//   result = high / 2^n to nearest, halves away from zero   the rounding divide; n differs between channels
//
// Sums are already doubled, because their weights and biases are. So high is the upper word of a 64-bit product.
// Vectors have no shift by a different amount per lane. The division is therefore a float32 product, which is exact.
// The factor is 2^-n * (1 + 2^-23). Its last bit moves a half away from zero. It moves no other value across a rounding
// boundary while |high| < 2^22.
// Beyond that, the result is outside int8 for any last bits. Adding 1.5 * 2^23 then rounds to an integer in the low
// bits of the float.
// The layout of a layer proves these bounds for each channel (../../integer/epilogue.ts). Otherwise it uses the slow
// way (exact.as.ts).

/** Bytes of the parameters of eight channels: bias i32 [8], multiplier i32 [8], factor f32 [8]. */
export const parameterBytes: usize = 96;

/** 1.5 * 2^23, and its bits. */
const rounder: f32 = 12582912;
const rounderBits: i32 = 0x4b400000;

@inline
function requantiseFour(sums: v128, multipliers: v128, factors: v128, offset: v128): v128 {
  const half = i64x2.splat(1 << 31);
  const low = i64x2.add(i64x2.extmul_low_i32x4_s(sums, multipliers), half);
  const high = i64x2.add(i64x2.extmul_high_i32x4_s(sums, multipliers), half);
  const words = v128.shuffle<i32>(low, high, 1, 3, 5, 7);
  return i32x4.sub(f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(words), factors), offset), i32x4.splat(rounderBits));
}

/** The vector that `requantiseEight` uses for rounding. */
@inline
export function offsetOf(zeroPoint: i32): v128 {
  return f32x4.splat(rounder + <f32>zeroPoint);
}

/** Returns eight int8 in the low half. */
@inline
export function requantiseEight(a: v128, b: v128, parameters: usize, offset: v128, low: v128, high: v128): v128 {
  const x = requantiseFour(a, v128.load(parameters, 32), v128.load(parameters, 64), offset);
  const y = requantiseFour(b, v128.load(parameters, 48), v128.load(parameters, 80), offset);
  const words = i16x8.narrow_i32x4_s(x, y);
  return i8x16.min_s(i8x16.max_s(i8x16.narrow_i16x8_s(words, words), low), high);
}

/** Stores the first `count` of eight int8. The next pixel may begin right after them. */
@inline
export function storeEight(output: usize, values: v128, count: usize): void {
  if (count >= 8) v128.store64_lane(output, values, 0);
  else storeSome(output, values, count);
}

function storeSome(output: usize, values: v128, count: usize): void {
  let rest = i64x2.extract_lane(values, 0);
  for (const end = output + count; output < end; output++, rest >>= 8) store<i8>(output, <i8>rest);
}
