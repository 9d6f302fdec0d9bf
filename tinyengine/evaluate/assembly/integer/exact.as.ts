/**
 * Requantises sums i32 [pixels][stride] to int8 [pixels][channels]. Parameters are i32 [channels][2]: multiplier and
 * shift. A positive shift is to the left.
 */
export function requantise(
  output: usize,
  outputStride: usize,
  sums: usize,
  stride: usize,
  pixels: usize,
  channels: usize,
  parameters: usize,
  zeroPoint: i32,
  low: i32,
  high: i32,
): void {
  for (let pixel: usize = 0; pixel < pixels; pixel++, sums += stride << 2, output += outputStride)
    for (let c: usize = 0; c < channels; c++) {
      const multiplier = load<i32>(parameters + (c << 3)),
        shift = load<i32>(parameters + (c << 3), 4);
      const value = rescale(load<i32>(sums + (c << 2)), multiplier, shift) + zeroPoint;
      store<i8>(output + c, <i8>min(max(value, low), high));
    }
}

/** MultiplyByQuantizedMultiplier with two roundings, for any shift. */
function rescale(sum: i32, multiplier: i32, shift: i32): i32 {
  const left = max(shift, 0),
    right = max(-shift, 0);
  const high = <i32>((<i64>(sum << left) * <i64>multiplier + (1 << 30)) >> 31);
  const mask = <i32>(((<i64>1) << right) - 1);
  return (high >> right) + <i32>((high & mask) > (mask >> 1) + <i32>(high < 0));
}
