// The sum of two int8 tensors of different scales. Both are rescaled to a common scale with 20 spare bits, added, and
// rescaled to the output's. Rescaling is the double rounding of requantise.as.ts, but with one multiplier and one shift
// for all elements.

/**
 * Multipliers are Q31. Shifts are to the right, 0 or more. `values` int8 are written in steps of 8, so buffers must
 * extend that far.
 */
export function add(
  output: usize, left: usize, right: usize, values: usize,
  leftZero: i32, leftMultiplier: i32, leftShift: i32,
  rightZero: i32, rightMultiplier: i32, rightShift: i32,
  zeroPoint: i32, multiplier: i32, shift: i32, low: i32, high: i32,
): void {
  const zeroA = i16x8.splat(<i16>leftZero), zeroB = i16x8.splat(<i16>rightZero), zero = i32x4.splat(zeroPoint);
  const mA = i32x4.splat(leftMultiplier), mB = i32x4.splat(rightMultiplier), m = i32x4.splat(multiplier);
  const least = i8x16.splat(<i8>low), greatest = i8x16.splat(<i8>high);
  for (let i: usize = 0; i < values; i += 8) {
    const a = i16x8.sub(v128.load8x8_s(left + i), zeroA), b = i16x8.sub(v128.load8x8_s(right + i), zeroB);
    // shifts by 21 instead of 20, for the doubling of the high multiply
    const x = i32x4.add(
      rescale(i32x4.shl(i32x4.extend_low_i16x8_s(a), 21), mA, leftShift),
      rescale(i32x4.shl(i32x4.extend_low_i16x8_s(b), 21), mB, rightShift),
    );
    const y = i32x4.add(
      rescale(i32x4.shl(i32x4.extend_high_i16x8_s(a), 21), mA, leftShift),
      rescale(i32x4.shl(i32x4.extend_high_i16x8_s(b), 21), mB, rightShift),
    );
    const words = i16x8.narrow_i32x4_s(
      i32x4.add(rescale(i32x4.shl(x, 1), m, shift), zero),
      i32x4.add(rescale(i32x4.shl(y, 1), m, shift), zero),
    );
    const bytes = i8x16.min_s(i8x16.max_s(i8x16.narrow_i16x8_s(words, words), least), greatest);
    v128.store64_lane(output + i, bytes, 0);
  }
}

/** Multiplies doubled values by the multiplier, then divides by 2^shift to nearest, halves away from zero. */
@inline
function rescale(doubled: v128, multiplier: v128, shift: i32): v128 {
  const nudge = i64x2.splat(1 << 31);
  const low = i64x2.add(i64x2.extmul_low_i32x4_s(doubled, multiplier), nudge);
  const high = i64x2.add(i64x2.extmul_high_i32x4_s(doubled, multiplier), nudge);
  const value = v128.shuffle<i32>(low, high, 1, 3, 5, 7);
  const half = i32x4.splat(shift > 0 ? 1 << (shift - 1) : 0), sign = shift > 0 ? i32x4.shr_s(value, 31) : i32x4.splat(0);
  return i32x4.shr_s(i32x4.add(i32x4.add(value, half), sign), shift);
}
